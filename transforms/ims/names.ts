/** Names that people give to the parts of the flow, and what those become. */

const METASCOPE_NAMES: readonly (readonly [RegExp, string])[] = [
  [/META_SCOPES/g, 'SCOPES'],
  [/META_SCOPE/g, 'SCOPE'],
  [/METASCOPES/g, 'SCOPES'],
  [/METASCOPE/g, 'SCOPE'],
  [/meta_scopes/g, 'scopes'],
  [/meta_scope/g, 'scope'],
  [/metaScopes|metascopes/g, 'scopes'],
  [/metaScope|metascope/g, 'scope'],
  [/MetaScopes|Metascopes/g, 'Scopes'],
  [/MetaScope|Metascope/g, 'Scope'],
];

/** `META_SCOPES` → `SCOPES`, `adobeMetaScope` → `adobeScope`; prefix and letter case are kept. Others are returned as they are. */
export function scopeName(name: string): string {
  let renamed = name;
  for (const [pattern, replacement] of METASCOPE_NAMES) renamed = renamed.replace(pattern, replacement);
  // A name that began with the removed word keeps the case style of a variable: metaScopes → scopes.
  return renamed;
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

/** `ADOBE_CLIENT_ID` → `ADOBE_SCOPES`, `apiKey` variables → `ADOBE_SCOPES`. */
export function scopesEnvName(clientIdName: string | undefined): string {
  const prefix = clientIdName && /^(.*?)(?:CLIENT_?ID|API_?KEY)$/i.exec(clientIdName)?.[1];
  return prefix === undefined || prefix === '' ? 'ADOBE_SCOPES' : `${prefix}SCOPES`;
}

/** Words that show that a comment is about the key, the claims or the signing. */
export const ABOUT_JWT =
  /\bjwt\b|json ?web ?token|private.?key|\bpem\b|certificate|\bsign(s|ed|ing)?\b|\bclaims?\b|payload|meta.?scopes?|assertion|passphrase|technical account|\bkey\b/i;
