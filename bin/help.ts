import { EXIT } from '../lib/exitCodes';

const EXIT_CODE_MEANINGS: readonly (readonly [code: number, meaning: string])[] = [
  [EXIT.DONE, 'done; items for a person may remain'],
  [EXIT.INTERNAL, 'a defect of this tool'],
  [EXIT.SOME_FAILED, 'some files, or repositories of a batch, failed; the others are fine'],
  [EXIT.CHANGES_FOUND, 'the preview found changes (--check)'],
  [EXIT.MANUAL_LEFT, 'items for a person remain (--fail-on manual)'],
  [EXIT.USAGE, 'the command was not understood'],
  [EXIT.PRECONDITION, 'the run could not start: dirty git tree, no such path'],
  [EXIT.TRANSIENT, 'something outside failed that may work next time: a clone, the network, a time limit'],
  [EXIT.REFUSED, 'Adobe IMS refused the credential or a scope (verify)'],
  [EXIT.INTERRUPTED, 'interrupted; no file is half-written, a batch goes on where it stopped'],
];

/** The end of every help page. */
export const EXIT_CODE_HELP = [
  'Exit codes:',
  ...EXIT_CODE_MEANINGS.map(([code, meaning]) => `  ${String(code).padStart(3)}  ${meaning}`),
  '',
  'Results go to stdout, messages to stderr. NO_COLOR and CI switch colour off; DRY_RUN=true makes --write a preview,',
  'and so does XARGS_DRY_RUN=true.',
  'Each rule named in a finding has a page in docs/ of this package. No output holds a secret.',
].join('\n');
