import type { RepositoryHost } from '../types';

export type HostKind = RepositoryHost['kind'];

interface Service {
  readonly name: string;
  /** Root of its API when nothing else is configured. */
  readonly apiUrl: string;
  /** Set by the service's own CI to the root of its API. */
  readonly apiVariable: string;
  /** Where the token is taken from. */
  readonly tokenVariable: string;
  /** User name that goes with a token when git asks for a password. */
  readonly gitUser: string;
  /** What it calls a request to merge a branch. */
  readonly request: string;
}

export const SERVICES: Readonly<Record<HostKind, Service>> = {
  github: {
    name: 'GitHub',
    apiUrl: 'https://api.github.com',
    apiVariable: 'GITHUB_API_URL',
    tokenVariable: 'GITHUB_TOKEN',
    gitUser: 'x-access-token',
    request: 'pull request',
  },
  gitlab: {
    name: 'GitLab',
    apiUrl: 'https://gitlab.com/api/v4',
    apiVariable: 'CI_API_V4_URL',
    tokenVariable: 'GITLAB_TOKEN',
    gitUser: 'oauth2',
    request: 'merge request',
  },
};

export const HOST_KINDS = Object.keys(SERVICES) as readonly HostKind[];
