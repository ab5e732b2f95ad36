import type { GitProtocol, GitSettings } from '../../git/gitEnvironment';
import { findWebOrigin } from '../hosts/apiUrls';
import { SERVICES } from '../hosts/services';
import { protocolsFor } from '../protocolsFor';
import type { RepositoryHost, RepositorySource } from '../types';

/** A repository to fetch from and to push to. */
export interface Remote {
  readonly url: string;
  readonly protocols: readonly GitProtocol[];
  /** Credentials, where there are some for this place. */
  readonly settings: GitSettings;
  /** Whether the other end is a git of this machine too. */
  readonly isLocal: boolean;
}

/**
 * Says how git reaches a repository. The token travels as a header, which is in no URL, argument or file, and only to
 * the web address of the service that it is for.
 */
export function openRemote(
  source: RepositorySource,
  host: RepositoryHost | undefined,
  token: string | undefined,
): Remote {
  if (source.kind === 'folder') return { url: source.path, protocols: ['file'], settings: [], isLocal: true };
  const { url } = source;
  const protocols = protocolsFor(url);
  const remote = { url, protocols, isLocal: protocols.includes('file') };
  if (host === undefined || token === undefined) return { ...remote, settings: [] };
  const origin = findWebOrigin(host.apiUrl);
  if (!url.startsWith(`${origin}/`)) return { ...remote, settings: [] };
  const credentials = Buffer.from(`${SERVICES[host.kind].gitUser}:${token}`).toString('base64');
  return { ...remote, settings: [[`http.${origin}/.extraHeader`, `Authorization: Basic ${credentials}`]] };
}
