/** Under which names a part of the credential is looked for, once the prefix of its client id is known. */
export const CLIENT_ID_ENDINGS = ['CLIENT_ID', 'API_KEY'] as const;
export const CLIENT_SECRET_ENDINGS = ['CLIENT_SECRET', 'CLIENT_SECRETS', 'SECRET'] as const;
export const SCOPES_ENDINGS = ['SCOPES', 'SCOPE'] as const;

/** The name that a migration gives to the scopes when the client id's says nothing. */
export const DEFAULT_SCOPES_NAME = 'ADOBE_SCOPES';

interface PrefixRow {
  readonly prefix: string;
  readonly source: string;
}

/**
 * Prefixes of variables that hold an Adobe credential, and nobody else's: a secret of another service must never go to
 * Adobe because its name looks alike.
 */
export const ADOBE_PREFIXES: readonly PrefixRow[] = [
  { prefix: 'ADOBE_', source: 'the usual prefix in public repositories' },
  { prefix: 'ADOBE_IMS_', source: 'the usual prefix in public repositories' },
  { prefix: 'IMS_', source: 'the usual prefix in public repositories' },
  { prefix: 'IMS_OAUTH_S2S_', source: 'adobe/aio-cli-plugin-app, .env written by aio app use' },
  { prefix: 'OAUTHS2S_', source: 'AdobeDocs/experience-manager-learn, App Builder tutorial s2s-auth' },
  { prefix: 'AIO_COMMERCE_AUTH_IMS_', source: '@adobe/aio-commerce-lib-auth README' },
];

/** Names without a prefix are the last resort. Source: Adobe's samples (cloudmanager-api-tutorial, adobe-fetch). */
export const NO_PREFIX = '';
