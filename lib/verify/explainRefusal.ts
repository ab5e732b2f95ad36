import { EXIT } from '../exitCodes';
import { UserError } from '../UserError';
import { quoteAnswer } from './quoteAnswer';
import { REFUSALS } from './refusals';
import type { Credential, ImsAnswer } from './types';

/** Says what an answer without a token means, and what to do next. */
export function explainRefusal(answer: ImsAnswer, credential: Credential): UserError {
  const { status, body } = answer;
  const error = textOf(body?.['error']);
  const description = textOf(body?.['error_description']);
  const facts = quoteFacts(answer, [error, description], credential);
  const row = REFUSALS.find(
    (refusal) =>
      refusal.status?.test(String(status)) ??
      (refusal.error === error && (refusal.description?.test(description) ?? true)),
  );
  if (row) return new UserError(`${fillIn(row.message, credential)} ${facts}`, row.exitCode, row.hint);
  if (!body || status < 400) {
    const hint =
      'Something else may answer in its place, such as a proxy: check the network, and the host that --ims names.';
    return new UserError(`This is not an answer of Adobe IMS. ${facts}`, EXIT.PRECONDITION, hint);
  }
  const hint =
    'Compare client id, client secret and scopes with the credential in the Adobe Developer Console.';
  return new UserError(`Adobe IMS gave no token. ${facts}`, EXIT.REFUSED, hint);
}

/** `(HTTP 400, invalid_client: invalid client_secret parameter; Adobe's reference: …)` */
function quoteFacts(
  { status, body, contentType, debugId }: ImsAnswer,
  said: readonly string[],
  credential: Credential,
): string {
  const words = said.filter((part) => part !== '').join(': ');
  const detail = body ? words : `${contentType} instead of JSON`;
  const facts = `HTTP ${String(status)}${detail === '' ? '' : `, ${quoteAnswer(detail, credential)}`}`;
  const reference = debugId === undefined ? '' : `; Adobe's reference: ${quoteAnswer(debugId, credential)}`;
  return `(${facts}${reference})`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fillIn(message: string, { clientId, clientSecret, scopes }: Credential): string {
  return message
    .replace('{clientId}', clientId.name)
    .replace('{clientSecret}', clientSecret.name)
    .replace('{scopes}', scopes.name);
}
