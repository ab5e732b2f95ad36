import type { Grant, ImsAnswer } from './types';

/** Reads what an answer grants; undefined if there is no token in it. The token itself is not kept. */
export function readGrant({ status, body }: ImsAnswer): Grant | undefined {
  const token = body?.['access_token'];
  if (status !== 200 || typeof token !== 'string' || token === '') return undefined;
  const lifetime = body?.['expires_in'];
  return {
    lifetime: typeof lifetime === 'number' && Number.isFinite(lifetime) ? lifetime : undefined,
    scopes: scopesInside(token),
  };
}

/** An access token of IMS is a JWT; nobody promises that, so one that can't be read is no fault. */
function scopesInside(token: string): string[] | undefined {
  try {
    const [, payload = ''] = token.split('.');
    const { scope } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { scope?: unknown };
    if (Array.isArray(scope)) return scope.map(String);
    return typeof scope === 'string' ? splitScopes(scope) : undefined;
  } catch {
    return undefined;
  }
}

/** Scopes stand apart by commas; blanks are seen too. */
export function splitScopes(text: string): string[] {
  return text.split(/[\s,]+/).filter((scope) => scope !== '');
}
