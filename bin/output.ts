import { createColors } from 'picocolors';
import type { Colors } from 'picocolors/types';
import { EXIT } from '../lib/exitCodes';
import { redact } from '../lib/report/redact';
import { wantsColor } from './wantsColor';

/** Where a command says things: results on stdout, everything about the run on stderr. */
export interface Output {
  /** Prints what was asked for: a diff, a document. Secrets must be gone from it already. */
  result(text: string): void;
  /** Prints a message for a person. */
  note(text: string): void;
  readonly resultColors: Colors;
  readonly noteColors: Colors;
}

/** Opens the streams of this process. A reader that goes away (`| head`) does not end the run. */
export function openOutput(): Output {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', handleStreamError);
  return {
    result: (text) => {
      process.stdout.write(text);
    },
    note: (text) => {
      process.stderr.write(`${redact(text).trimEnd()}\n`);
    },
    resultColors: createColors(wantsColor(process.stdout, process.env)),
    noteColors: createColors(wantsColor(process.stderr, process.env)),
  };
}

/** A reader that has gone away has seen enough; output that is lost otherwise (disk full) fails the run. */
function handleStreamError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The output could not be written (${error.code ?? error.message}).\n`);
  process.exit(EXIT.INTERNAL);
}
