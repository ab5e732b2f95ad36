import type { Fetch } from './createPatientFetch';
import type { HostKind } from './services';
import type { HostClient } from './client';

/** Opens the API of a service. Its client is loaded only now. */
export async function connectHost(
  kind: HostKind,
  apiUrl: string,
  token: string | undefined,
  fetch: Fetch,
): Promise<HostClient> {
  if (kind === 'github') return (await import('./connectGitHub.js')).connectGitHub(apiUrl, token, fetch);
  return (await import('./connectGitLab.js')).connectGitLab(apiUrl, token, fetch);
}
