import type { RepositoryHost } from '../types';
import { findWebOrigin, findWebPath, type ApiUrls } from './apiUrls';
import { HOST_KINDS } from './services';

/** `git@example.com:group/project.git` */
const SCP_LIKE = /^[\w.-]+@(?<host>[\w.-]+):(?!\/\/)\/?(?<path>.+)$/;

/**
 * Recognises by its git URL (https or ssh) a repository of one of the services.
 *
 * @returns where it is hosted, or undefined: somewhere else
 */
export function inferHost(gitUrl: string, apiUrls: ApiUrls): RepositoryHost | undefined {
  for (const kind of HOST_KINDS) {
    const apiUrl = apiUrls[kind];
    const project = findProject(gitUrl, apiUrl);
    if (project?.includes('/')) return { kind, apiUrl, project };
  }
  return undefined;
}

function findProject(gitUrl: string, apiUrl: string): string | undefined {
  const origin = findWebOrigin(apiUrl);
  const path =
    pathBelow(`${origin}${findWebPath(apiUrl)}/`, gitUrl) ?? pathBySsh(new URL(origin).hostname, gitUrl);
  return path?.replace(/(?:\.git)?\/*$/, '');
}

function pathBelow(root: string, gitUrl: string): string | undefined {
  return gitUrl.startsWith(root) ? gitUrl.slice(root.length) : undefined;
}

/** Neither the port nor the folder of a web server says anything about ssh. */
function pathBySsh(hostname: string, gitUrl: string): string | undefined {
  if (gitUrl.startsWith('ssh://') && URL.canParse(gitUrl)) {
    const url = new URL(gitUrl);
    return url.hostname === hostname ? url.pathname.slice(1) : undefined;
  }
  const { host, path } = SCP_LIKE.exec(gitUrl)?.groups ?? {};
  return host === hostname ? path : undefined;
}
