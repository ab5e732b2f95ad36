/**
 * Packages that sign and exchange for their callers. Source of each: its README and source on npm.
 * `advice` says what takes their place.
 */
export interface WrapperPackage {
  readonly name: string;
  readonly advice: string;
  /** The first major version that signs nothing, or is another package. */
  readonly until?: number;
  /** What a file says that uses the part of the package which signs. */
  readonly mark?: RegExp;
  /** What a file says that uses the package without a key. */
  readonly unless?: RegExp;
}

const PROVIDED =
  'Give it `mode: AUTH_MODES.Provided` and a `tokenProvider` that asks /ims/token/v3 with client id, client secret, grant_type=client_credentials and scope, and that multiplies `expires_in` by 1000: this package counts milliseconds. Stay on 0.x: from version 3 on, @adobe/fetch is the name of another package.';

export const WRAPPER_PACKAGES: readonly WrapperPackage[] = [
  {
    name: '@adobe/jwt-auth',
    advice:
      'Replace the call by a client_credentials request to /ims/token/v3 (client id, client secret, scope).',
  },
  {
    name: '@adobe/aio-lib-ims-jwt',
    advice:
      'In place of imsLogin(ims, config), call ims.getAccessTokenByClientCredentials(config.client_id, config.client_secret, config.ims_org_id, scopes) of @adobe/aio-lib-ims 6.5 or newer, with a list of scopes: it gives the same result. Or give the library an OAuth Server-to-Server context (client_secrets, scopes, technical_account_email).',
  },
  {
    name: '@adobe/aio-cli-plugin-jwt-auth',
    advice: 'Use an IMS context of @adobe/aio-lib-ims with OAuth Server-to-Server keys.',
  },
  {
    // 0.3.4: src/adobefetch.js and src/cache.js; 3.1.3 is adobe/fetch, an HTTP client that knows nothing of IMS
    name: '@adobe/fetch',
    advice: PROVIDED,
    until: 1,
    mark: /\.config\s*\(/,
    unless: /\btokenProvider\b/,
  },
  {
    // The later name of the same, in its repository (adobe/adobe-fetch)
    name: '@adobe/api-fetch',
    advice: PROVIDED,
    mark: /\.config\s*\(/,
    unless: /\btokenProvider\b/,
  },
  {
    // 1.2.1, the last: lib/auth.js
    name: '@adobe/asset-compute-events-client',
    advice:
      'Get the token by a client_credentials request to /ims/token/v3 (client id, client secret, scope) instead of AdobeAuth; AdobeIOEvents takes it as before.',
    mark: /\bAdobeAuth\b/,
  },
  {
    // 5.1.2 and 6.0.2: bin/index.js and README
    name: '@adobe/reactor-uploader',
    advice:
      'Use version 6 or newer, which takes auth.client-id and auth.client-secret (variables REACTOR_IO_INTEGRATION_CLIENT_ID and REACTOR_IO_INTEGRATION_CLIENT_SECRET) and no key.',
    until: 6,
  },
  {
    // 3.1.2 and 4.0.0: README
    name: '@adobe/reactor-releaser',
    advice:
      'Use version 4 or newer, which takes auth.client-id and auth.client-secret and no key, and asks for a confirmation (--confirm-package-release).',
    until: 4,
  },
];

/** Methods that exchange a JWT for their callers, or ask for what it is signed with. `what` says which. */
interface WrapperMethod {
  readonly name: string;
  readonly what: string;
  readonly advice: string;
}

export const WRAPPER_METHODS: readonly WrapperMethod[] = [
  {
    // @adobe/aio-lib-ims
    name: 'exchangeJwtToken',
    what: 'exchanges a JWT',
    advice:
      'Use getAccessTokenByClientCredentials(clientId, clientSecret, orgId, scopes) of @adobe/aio-lib-ims 6.5 or newer.',
  },
];
