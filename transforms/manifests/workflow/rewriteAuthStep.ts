import type { YAMLMap } from 'yaml';
import { lineBreak, lineStart } from '../../ast/textLines';
import { AIO_APPS_ACTION } from '../../ims/commandLines';
import { isMetascope, scopesFor } from '../../ims/metascopes';
import type { Edit, Finding, SourceFile } from '../../types';
import { findingIn } from '../lines';
import { lineEnd } from '../wholeLines';
import { endOf, startOf, textOfScalar, type NamedPair } from '../yaml/readYaml';
import { endOfPair, removePair } from '../yaml/removePair';
import { inputOf, inputText, referenceIn, type Step } from './steps';

const RULE = 'aio-apps-action';

interface Rewrite {
  readonly edits: Edit[];
  readonly findings: Finding[];
}

/** Turns a step that signs in with the key into one that uses the OAuth credential. */
export function rewriteAuthStep(file: SourceFile, step: Step): Rewrite {
  const command = inputOf(step, 'command');
  if (!command || !step.inputs) return { edits: [], findings: [] };
  const say = (node: unknown, status: Finding['status'], message: string): Finding =>
    findingIn(file, startOf(node), RULE, status, message);
  const message = `Signs in with the OAuth Server-to-Server credential; ${AIO_APPS_ACTION.oauth} needs ${AIO_APPS_ACTION.name} ${String(AIO_APPS_ACTION.since)} or newer.`;
  const parts = [
    {
      edits: [setValue(file, command.value, AIO_APPS_ACTION.oauth)],
      findings: [say(command.key, 'migrated', message)],
    },
    removeKey(file, step, step.inputs),
    addEmail(file, step, step.inputs),
    convertScopes(file, step),
  ];
  return { edits: parts.flatMap(({ edits }) => edits), findings: parts.flatMap(({ findings }) => findings) };
}

/** Replaces a scalar, within its quotes; within braces, text that means something there gets quotes. */
export function setValue(file: SourceFile, scalar: unknown, text: string, inBraces = false): Edit {
  const [start, end] = [startOf(scalar), endOf(scalar)];
  const isQuoted = /["']/.test(file.text[start] ?? '');
  const inset = isQuoted ? 1 : 0;
  const isPlain = isQuoted || !inBraces || !/[,{}[\]]/.test(text);
  return { file: file.path, start: start + inset, end: end - inset, text: isPlain ? text : `'${text}'` };
}

function removeKey(file: SourceFile, step: Step, inputs: YAMLMap): Rewrite {
  const key = inputOf(step, 'KEY');
  const range = key && removePair(file.text, inputs, key);
  if (!key || !range) return { edits: [], findings: [] };
  const secret = referenceIn(textOfScalar(key.value));
  const message =
    secret?.context === 'secrets'
      ? `Delete the secret ${secret.name}, which holds the private key, once nothing else uses it.`
      : 'The private key was handed over here: see that it is kept nowhere else.';
  return {
    edits: [{ file: file.path, ...range, text: '' }],
    findings: [findingIn(file, startOf(key.key), RULE, 'manual', message)],
  };
}

function addEmail(file: SourceFile, step: Step, inputs: YAMLMap): Rewrite {
  const beside = inputOf(step, 'TECHNICALACCOUNTID') ?? inputOf(step, 'CLIENTID') ?? inputOf(step, 'command');
  if (inputOf(step, 'TECHNICALACCOUNTEMAIL') || !beside) return { edits: [], findings: [] };
  const { name, value } = emailInput(beside);
  const quote = /["']/.exec(file.text[startOf(beside.value)] ?? '')?.[0] ?? (inputs.flow ? '"' : '');
  const entry = `${name}: ${quote}\${{ ${value} }}${quote}`;
  const end = endOfPair(beside);
  const start = startOf(beside.key);
  const indent = ' '.repeat(start - lineStart(file.text, start));
  const at = inputs.flow ? end : lineEnd(file.text, end);
  const text = inputs.flow ? `, ${entry}` : lineBreak(file.text) + indent + entry;
  const message = `Create the secret ${value.replace('secrets.', '')}: the email of the technical account, which the Developer Console shows with the credential.`;
  return {
    edits: [{ file: file.path, start: at, end: at, text }],
    findings: [findingIn(file, startOf(beside.key), RULE, 'manual', message)],
  };
}

/** `TECHNICALACCID_PROD` → `TECHNICALACCEMAIL_PROD`, as in Adobe's templates; the input in the case of its neighbour. */
function emailInput({ key, value }: NamedPair): { name: string; value: string } {
  const input = String(key.value);
  const name = /^technical_?account_?id$/i.test(input)
    ? input.replace(/id$/i, (id) => (id === 'ID' ? 'EMAIL' : id === 'Id' ? 'Email' : 'email'))
    : 'TECHNICALACCOUNTEMAIL';
  const secret = referenceIn(textOfScalar(value));
  const renamed =
    secret && /^.*ACC.*$/i.test(secret.name)
      ? secret.name.replace(/ID(?=_|$)(?!.*ID(?:_|$))/, 'EMAIL')
      : undefined;
  const isNew = renamed !== undefined && renamed !== secret?.name;
  return { name, value: `secrets.${isNew ? renamed : `TECHNICALACCOUNTEMAIL${suffixOf(secret?.name)}`}` };
}

/** `_PROD` of `CLIENTID_PROD`. */
function suffixOf(name: string | undefined): string {
  return /_(?:PROD|PRODUCTION|STAGE|STAGING|DEV|DEVELOPMENT|TEST|QA)$/.exec(name ?? '')?.[0] ?? '';
}

function convertScopes(file: SourceFile, step: Step): Rewrite {
  const pair = inputOf(step, 'SCOPES');
  const text = textOfScalar(pair?.value);
  if (!pair || text === undefined || text === '') return { edits: [], findings: [] };
  const say = (status: Finding['status'], message: string): Finding[] => [
    findingIn(file, startOf(pair.key), RULE, status, message),
  ];
  const secret = referenceIn(text);
  if (secret) {
    const message = `The ${secret.context === 'secrets' ? 'secret' : 'value'} ${secret.name} keeps its name and needs a new value: OAuth scopes, separated by commas (AdobeID,openid,…), instead of the JSON list of metascopes.`;
    return { edits: [], findings: say('manual', message) };
  }
  const metascopes = [...text.matchAll(/[\w./:-]+/g)].map(([name]) => name);
  if (!metascopes.some(isMetascope)) return { edits: [], findings: [] };
  const scopes = scopesFor(metascopes);
  if (scopes)
    return {
      edits: [setValue(file, pair.value, scopes.join(','), step.inputs?.flow)],
      findings: say('manual', `Check these scopes against those of the credential in the Developer Console.`),
    };
  const name = `SCOPES${suffixOf(referenceIn(inputText(step, 'CLIENTID'))?.name)}`;
  return {
    edits: [setValue(file, pair.value, `\${{ secrets.${name} }}`, step.inputs?.flow)],
    findings: say(
      'manual',
      `Create the secret ${name}: the OAuth scopes that the Developer Console shows with the credential, separated by commas. For ${metascopes.join(', ')} Adobe has not published any.`,
    ),
  };
}
