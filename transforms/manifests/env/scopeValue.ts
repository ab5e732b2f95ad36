import { isMetascope, scopesFor } from '../../ims/metascopes';

/** What every credential may ask for; the rest is in the Developer Console. */
export const PLACEHOLDER = 'openid,AdobeID';

/** A value for a variable of scopes, and whether a person has to look at it. */
export interface ScopeValue {
  readonly value: string | undefined;
  readonly isKnown: boolean;
}

/**
 * The value of a variable that held metascopes, or stands beside the client id, for the variable that holds scopes.
 *
 * @param value what it was; undefined if it was only handed on
 * @param was the name that the value may repeat: `${META_SCOPES}`
 * @param heldScopes whether the value was that of the metascopes, not of the client id
 */
export function scopeValue(
  value: string | undefined,
  was: string,
  name: string,
  heldScopes: boolean,
): ScopeValue {
  if (value === undefined || value === '') return { value, isKnown: false };
  const repeated = new RegExp(`(?<![A-Za-z0-9_])${was}(?![A-Za-z0-9_])`, 'g');
  if (repeated.test(value)) return { value: retellMetascopes(value.replace(repeated, name)), isKnown: false };
  if (!heldScopes) return { value: PLACEHOLDER, isKnown: false };
  const list = listIn(value);
  if (list.items.length > 0 && list.items.every(isMetascope)) {
    const scopes = scopesFor(list.items);
    return { value: list.write(scopes ?? PLACEHOLDER.split(',')), isKnown: scopes !== undefined };
  }
  return { value: /[$%]|\{\{/.test(value) ? value : PLACEHOLDER, isKnown: false };
}

/** A text with scopes where it names metascopes. */
export function retellMetascopes(text: string): string {
  return text.replace(
    /\bent_\w+(?:\s*,\s*ent_\w+)*/g,
    (list) => scopesFor(list.split(/\s*,\s*/))?.join(',') ?? PLACEHOLDER,
  );
}

/** The items of a list, as JSON or separated by commas, and how another is written in the same form. */
function listIn(value: string): { items: string[]; write: (items: readonly string[]) => string } {
  const inJson = /^\s*\[(.*)\]\s*$/s.exec(value)?.[1];
  const items = (inJson?.replaceAll('"', '') ?? value).split(/[\s,]+/).filter((item) => item !== '');
  return { items, write: (some) => (inJson === undefined ? some.join(',') : JSON.stringify(some)) };
}
