import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import { HOST_KINDS, SERVICES, type HostKind } from './services';

/** Root of the API of each service, without a slash at the end. The only places that a token is ever sent to. */
export type ApiUrls = Readonly<Record<HostKind, string>>;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Decides which services are meant.
 *
 * @param given as the user gave them; what is missing comes from the environment of a CI, or is the public service
 * @throws UserError for what is no URL, or one over which a token would travel in the clear
 */
export function resolveApiUrls(
  given: Readonly<Partial<Record<HostKind, string | undefined>>>,
  environment: Readonly<NodeJS.ProcessEnv>,
): ApiUrls {
  const resolved = HOST_KINDS.map((kind) => {
    const { apiUrl, apiVariable } = SERVICES[kind];
    return [kind, checkApiUrl(given[kind] ?? environment[apiVariable] ?? apiUrl)] as const;
  });
  return Object.fromEntries(resolved) as ApiUrls;
}

function checkApiUrl(text: string): string {
  const hint =
    'Give the root of the API, for instance https://github.example.com/api/v3 or https://gitlab.com/api/v4.';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') {
    throw new UserError('Not the URL of an API, or one with credentials in it.', EXIT.USAGE, hint);
  }
  if (!isConfidential(url)) {
    throw new UserError(`${url.origin} would see the token in the clear.`, EXIT.USAGE, hint);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** Whether a secret may be sent there: encrypted, or not leaving this machine. */
function isConfidential({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

/** Where the service keeps its git repositories: `https://api.github.com` → `https://github.com`. */
export function findWebOrigin(apiUrl: string): string {
  const { protocol, host } = new URL(apiUrl);
  return `${protocol}//${host.replace(/^api\./, '')}`;
}

/** The folder below which a service lives, `/gitlab` in `https://example.com/gitlab/api/v4`. */
export function findWebPath(apiUrl: string): string {
  return new URL(apiUrl).pathname.replace(/\/+$/, '').replace(/\/api\/v\d+$/, '');
}
