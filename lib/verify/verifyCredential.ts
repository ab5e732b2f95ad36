import { EXIT } from '../exitCodes';
import { UserError } from '../UserError';
import { explainRefusal } from './explainRefusal';
import { quoteAnswer } from './quoteAnswer';
import { readGrant } from './readGrant';
import { findMissingScopes, renderGrant } from './renderGrant';
import { requestToken, type RequestOptions } from './requestToken';
import type { Credential } from './types';

/**
 * Asks IMS for a token and throws the token away.
 *
 * @returns what the token grants, as text
 * @throws UserError if there is no token, or if it lacks scopes that were asked for
 */
export async function verifyCredential(
  url: URL,
  credential: Credential,
  options: RequestOptions,
): Promise<string> {
  const answer = await requestToken(url, credential, options);
  const granted = readGrant(answer);
  if (!granted) throw explainRefusal(answer, credential);
  const missing = findMissingScopes(credential, granted);
  if (missing.length === 0) return renderGrant(url.origin, credential, granted);
  const names = quoteAnswer(missing.join(', '), credential);
  throw new UserError(
    `Adobe IMS gave a token, but not for all of ${credential.scopes.name}. Missing: ${names}.`,
    EXIT.REFUSED,
    'IMS ignores scopes that it does not know or that the credential does not have. Compare them with the Scopes tab of the credential in the Adobe Developer Console; a scope is there once its API is added to the project.',
  );
}
