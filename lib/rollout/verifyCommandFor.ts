import type { Credential } from './types';

/** The command that asks for a token with the settings of a credential. */
export function verifyCommandFor({ clientId, scopes, variables }: Credential): string {
  const kept = variables.filter(({ action }) => action !== 'remove').map(({ name }) => name);
  const secret = clientId === undefined ? undefined : kept.find((name) => /SECRET/i.test(name));
  const scopesName = variables.find(({ action }) => action === 'set')?.name;
  return [
    'npx ims-codemod verify',
    ...(clientId === undefined ? [] : [`--client-id-env ${clientId}`]),
    ...(secret === undefined ? [] : [`--client-secret-env ${secret}`]),
    ...(scopesName === undefined ? [] : [`--scopes-env ${scopesName}`]),
    ...(scopesName === undefined && scopes.length > 0 ? [`--scopes ${scopes.join(',')}`] : []),
  ].join(' ');
}
