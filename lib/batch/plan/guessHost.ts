import type { RepositoryHost, RepositorySource } from '../types';
import { splitUrl } from './nameSources';

/** Services whose API is known by their name. */
const HOSTS: Readonly<Record<string, Omit<RepositoryHost, 'project'>>> = {
  'github.com': { kind: 'github', apiUrl: 'https://api.github.com' },
  'gitlab.com': { kind: 'gitlab', apiUrl: 'https://gitlab.com/api/v4' },
};

/** The service that a URL belongs to, if it is one whose API is known. */
export function guessHost(source: RepositorySource): RepositoryHost | undefined {
  if (source.kind === 'folder') return undefined;
  const { host, path } = splitUrl(source.url);
  const known = HOSTS[host];
  return known && path.includes('/') ? { ...known, project: path } : undefined;
}
