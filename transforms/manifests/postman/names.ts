/**
 * Variables of Adobe's own collections, and what becomes of them. Source: adobe/experience-platform-postman-samples,
 * environment templates before and after e9b3b45.
 */

/** What only the JWT flow needs, besides the metascopes. */
export const JWT_VARIABLES: ReadonlySet<string> = new Set([
  'PRIVATE_KEY',
  'JWT_TOKEN',
  'ADOBE_IO_ACCESS_TOKEN__JS_RSA_SIGN_LIBRARY',
]);

/** How the metascopes are called; the scopes take their place. */
export const METASCOPE_VARIABLE = /^META_SCOPES?$/;

export const SCOPES_VARIABLE = 'SCOPES';

/** What an environment for Adobe's collections holds, whatever the flow. */
export const CREDENTIAL_VARIABLES = [/^(?:API_KEY|CLIENT_ID)$/, /^CLIENT_SECRET$/] as const;

/** Values that stand for something to fill in. */
export const PLACEHOLDER =
  /^(?:|<[^>]*>|\{\{?[^}]*\}?\}|\[[^\]]*here\]|your[ _-].*|x{3,}|\.{3}|todo|changeme)$/i;
