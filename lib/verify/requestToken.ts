import { EXIT } from '../exitCodes';
import { UserError } from '../UserError';
import { describeNetworkError } from './describeNetworkError';
import type { Credential, ImsAnswer } from './types';

export interface RequestOptions {
  /** Seconds until an answer must be there. */
  readonly timeout: number;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}

/**
 * Asks IMS for a token, in the form that the migrated code asks in.
 *
 * @throws UserError if no answer comes; the reason of `signal` if it was aborted
 */
export async function requestToken(
  url: URL,
  { clientId, clientSecret, scopes }: Credential,
  { timeout, signal }: RequestOptions,
): Promise<ImsAnswer> {
  const limit = AbortSignal.timeout(timeout * 1000);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId.value,
        client_secret: clientSecret.value,
        scope: scopes.value,
      }),
      // The secret goes nowhere but to the host that the user named.
      redirect: 'manual',
      signal: AbortSignal.any([signal, limit]),
    });
    return {
      status: response.status,
      body: parseObject(await response.text()),
      contentType: response.headers.get('content-type') ?? 'no content type',
      debugId: response.headers.get('x-debug-id') ?? undefined,
    };
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) {
      const hint = 'Try again, or give it longer with --timeout SECONDS.';
      throw new UserError(`${url.host} did not answer within ${String(timeout)} s.`, EXIT.TRANSIENT, hint);
    }
    throw describeNetworkError(error, url.host);
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
