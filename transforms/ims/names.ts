/** Names that people give to the parts of the flow, and what those become. */

/** How a metascope is written in names, what takes its place, and what does where that is taken already. */
const METASCOPE_NAMES: readonly (readonly [RegExp, string, string])[] = [
  [/META_?SCOPE/g, 'SCOPE', 'OAUTH_SCOPE'],
  [/meta_scope/g, 'scope', 'oauth_scope'],
  [/meta[Ss]cope/g, 'scope', 'oauthScope'],
  [/Meta[Ss]cope/g, 'Scope', 'OauthScope'],
];

/** `META_SCOPES` → `SCOPES`, `adobeMetaScope` → `adobeScope`; prefix and letter case are kept. Others are returned as they are. */
export function scopeName(name: string): string {
  return METASCOPE_NAMES.reduce((text, [pattern, plain]) => text.replace(pattern, plain), name);
}

/** `metaScopes` → `oauthScopes`: where the plain name means something else already. */
export function oauthScopeName(name: string): string {
  return METASCOPE_NAMES.reduce((text, [pattern, , distinct]) => text.replace(pattern, distinct), name);
}

/** Whether a name says that it holds metascopes. */
export function isMetascopeName(name: string): boolean {
  return scopeName(name) !== name;
}

/**
 * Whether a name is that of the organization. API calls send it as `x-gw-ims-org-id`, usually from other files, so
 * checks that it is set stay.
 */
export function isOrgName(name: string): boolean {
  return /(?:^|_)(?:IMS_?)?ORG(?:ANI[SZ]ATION)?(?:_?ID)?$/i.test(name) || /org(?:anization)?Id$/.test(name);
}

/** Whether a name is that of the organization or the client, which API calls name too and other business speaks of. */
export function isIdentityName(name: string): boolean {
  return isOrgName(name) || /(?:client_?id|api_?key)$/i.test(name);
}

/** `ADOBE_CLIENT_ID` → `ADOBE_SCOPES`, `apiKey` variables → `ADOBE_SCOPES`. */
export function scopesEnvName(clientIdName: string | undefined): string {
  const prefix = clientIdName && /^(.*?)(?:CLIENT_?ID|API_?KEY)$/i.exec(clientIdName)?.[1];
  return prefix === undefined || prefix === '' ? 'ADOBE_SCOPES' : `${prefix}SCOPES`;
}

/** `TECHNICAL_ACCOUNT_ID` → `TECHNICAL_ACCOUNT_EMAIL`, `techAcctId` → `techAcctEmail`, `technical_account_id` → `…_email`. */
export function accountEmailName(idName: string): string {
  const stem = idName.replace(/(?:_id|_ID|Id|ID)$/, '');
  if (stem === stem.toUpperCase()) return `${stem}_EMAIL`;
  return stem.includes('_') ? `${stem}_email` : `${stem}Email`;
}

/** `JWT_CLIENT_ID` → `JWT_SCOPES`, `clientId` → `scopes`, `imsApiKey` → `imsScopes`: what scopes are called beside a client id. */
export function scopesName(clientIdName: string): string {
  const stem = clientIdName.replace(/_?(?:client_?id|api_?key)$/i, '');
  if (stem === '') return clientIdName === clientIdName.toUpperCase() ? 'SCOPES' : 'scopes';
  if (stem === stem.toUpperCase()) return `${stem}_SCOPES`;
  return stem.includes('_') ? `${stem}_scopes` : `${stem}Scopes`;
}

/** The variable of the technical account's email beside that of the client id: `X_CLIENT_ID` → `X_TECHNICAL_ACCOUNT_EMAIL`. */
export function accountEmailVariable(clientIdName: string | undefined): string {
  return scopesEnvName(clientIdName).replace(/SCOPES$/, 'TECHNICAL_ACCOUNT_EMAIL');
}

/** Words that show that a comment is about the key, the claims or the signing. */
export const ABOUT_JWT =
  /\bjwt\b|json ?web ?token|private.?key|\bpem\b|certificate|\bsign(s|ed|ing)?\b|\bclaims?\b|payload|meta.?scopes?|assertion|passphrase|technical account|\bkey\b/i;
