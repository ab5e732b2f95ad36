/** Adobe's command line tools and workflow actions: how they took the key, and since when they take the OAuth credential. */

/** A tool for tags extensions, run as `npx @adobe/reactor-…`. */
export interface ReactorTool {
  readonly name: string;
  /** The first major version that knows the OAuth credential and no other; none if there is no such version. */
  readonly since?: number;
  /** A published version of that major. */
  readonly version?: string;
  /** The flag that answers the question it would ask before it acts. */
  readonly confirm?: string;
  readonly source: string;
}

export const REACTOR_TOOLS: readonly ReactorTool[] = [
  {
    name: '@adobe/reactor-uploader',
    since: 6,
    version: '6.0.2',
    source: 'npm @adobe/reactor-uploader 5.1.2 and 6.0.2: bin/index.js, bin/envConfig.json, package.json',
  },
  {
    name: '@adobe/reactor-releaser',
    since: 4,
    version: '4.0.0',
    confirm: '--confirm-package-release',
    source:
      'npm @adobe/reactor-releaser 3.1.2 and 4.0.0: bin/index.js, bin/changeAvailability.js, package.json',
  },
  {
    name: '@adobe/reactor-downloader',
    source: 'adobe/reactor-downloader bin/index.js (version 0.2.1, the last); not on the npm registry',
  },
];

/** The lowest version of Node for these. Source: `engines` of @adobe/reactor-uploader 6.0.2 and -releaser 4.0.0. */
export const REACTOR_NODE = '20.17';

/** Flags of the JWT credential; yargs takes both spellings. Source: as for `REACTOR_TOOLS`. */
export const REACTOR_FLAGS: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ['private-key', undefined],
  ['privateKey', undefined],
  ['org-id', undefined],
  ['orgId', undefined],
  ['tech-account-id', undefined],
  ['techAccountId', undefined],
  ['api-key', 'auth.client-id'],
  ['apiKey', 'auth.client-id'],
  ['client-secret', 'auth.client-secret'],
  ['clientSecret', 'auth.client-secret'],
]);

/**
 * The environment variables of these tools: what takes the place of a name, nothing for those of the key.
 * Source: bin/envConfig.json of both versions, bin/checkOldProductionEnvironmentVariables.js of the uploader 5.1.2.
 */
export function reactorVariable(name: string): { readonly now: string | undefined } | undefined {
  const [, kind, environment = ''] =
    /^REACTOR_(?:IO_INTEGRATION|UPLOADER)_(PRIVATE_KEY|CLIENT_SECRET)(?:_(\w+))?$/.exec(name) ?? [];
  if (kind === undefined) return undefined;
  if (kind === 'PRIVATE_KEY') return { now: undefined };
  const place = environment === 'QE' ? 'STAGE' : environment;
  if (!['', 'PRODUCTION', 'DEVELOPMENT', 'STAGE'].includes(place)) return undefined;
  const now = `REACTOR_IO_INTEGRATION_CLIENT_SECRET${place === '' || place === 'PRODUCTION' ? '' : `_${place}`}`;
  return now === name ? undefined : { now };
}

/**
 * The action that builds and deploys App Builder apps.
 * Source: adobe/aio-apps-action action.yml, README.md and src/utils.js of 2.0.2, 3.0.0 and 3.3.0.
 */
export const AIO_APPS_ACTION = {
  name: 'adobe/aio-apps-action',
  jwt: 'auth',
  oauth: 'oauth_sts',
  /** The first major version that knows `oauth_sts`. */
  since: 3,
  /** A tag that exists, and from which on `SCOPES` may be left out. */
  version: '3.3.0',
} as const;

/** Actions of others, or of other purpose, that take the key: what to do about them. */
export const KEY_ACTIONS: readonly {
  readonly name: RegExp;
  readonly advice: string;
  readonly source: string;
}[] = [
  {
    name: /^adobe\/aio-cloudmanager-create-execution-action@/,
    advice:
      'it takes the OAuth credential with oauthEnabled: true, technicalAccountId, and technicalAccountEmail instead of key',
    source: 'adobe/aio-cloudmanager-create-execution-action action.yml',
  },
  {
    name: /^adobe-basel\/aio-cloudmanager-(?:pipeline|rde)-action@/,
    advice:
      'ask its maintainers for a version that takes the OAuth credential, or run the aio CLI in a step of your own',
    source: 'adobe-basel/aio-cloudmanager-pipeline-action README',
  },
];
