import type { PlannedRepository, RepositoryHost } from '../types';

/** Writes a repository that a service has listed the way a plan has it. The plan gives it a commit and its final id. */
export function describeListed(
  host: RepositoryHost,
  url: string,
  branch: string | undefined,
  skip: string | undefined,
): PlannedRepository {
  return {
    id: host.project,
    source: { kind: 'git', url },
    host,
    ...(branch !== undefined && { branch }),
    ...(skip !== undefined && { skip }),
  };
}
