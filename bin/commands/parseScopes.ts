import { EXIT } from '../../lib/exitCodes';
import { UserError } from '../../lib/UserError';

/** Characters that RFC 6749 allows in a scope, without the comma that separates scopes at IMS. */
const SCOPE = /^[!#-+\--[\]-~]+$/;

/**
 * Reads the value of `--scopes`.
 *
 * @param value scopes separated by commas
 * @throws UserError if it holds none, or something that is not a scope
 */
export function parseScopes(value: string | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  const scopes = value
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');
  if (scopes.length === 0)
    throw new UserError('--scopes is empty.', EXIT.USAGE, 'Example: --scopes openid,AdobeID');
  for (const scope of scopes) checkScope(scope);
  return scopes;
}

function checkScope(scope: string): void {
  if (scope.startsWith('ent_')) {
    const hint = 'The scopes of your credential are listed in the Adobe Developer Console.';
    throw new UserError(`${scope} is a metascope of the JWT flow, not an OAuth scope.`, EXIT.USAGE, hint);
  }
  if (!SCOPE.test(scope)) {
    throw new UserError(`Not a scope: "${scope}".`, EXIT.USAGE, 'Separate scopes by commas, without quotes.');
  }
}
