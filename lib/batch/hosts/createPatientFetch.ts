import { setTimeout as sleep } from 'node:timers/promises';
import { chooseWait, type Refusal } from './chooseWait';
import { HostError } from './HostError';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export interface Patience {
  /** How often a call is made at most. */
  readonly attempts: number;
  /** Milliseconds to wait at most before an attempt. */
  readonly longestWait: number;
  readonly signal: AbortSignal;
  /** Told of every wait. */
  readonly onWait: (milliseconds: number, why: string) => void;
}

const REPEATABLE = new Set(['GET', 'HEAD', 'PUT', 'PATCH']);
const ANSWER_TIME = 60_000;

/**
 * Makes a `fetch` for the API of a hosting service. It waits when the service asks for it and tries again when it is
 * out of order, but never repeats a call that may already have created something. It follows no redirects: a token
 * must not travel on.
 *
 * @returns a function that resolves to successes only and throws {@link HostError} for everything else
 */
export function createPatientFetch({ attempts, longestWait, signal, onWait }: Patience): Fetch {
  let blocked: { readonly until: number; readonly reason: string } | undefined;
  return async (url, init = {}) => {
    const method = init.method ?? 'GET';
    const call = `${method} ${new URL(url).pathname}`;
    for (let attempt = 1; ; attempt++) {
      // Later calls would be told the same, and asking all the same is held against the caller.
      if (blocked !== undefined && Date.now() < blocked.until) throw new HostError(blocked.reason, true);
      const answer = await ask(url, init, signal);
      if (answer instanceof Response) return answer;
      const refusal = answer instanceof Error ? undefined : answer;
      const wait = chooseWait(refusal, attempt, REPEATABLE.has(method), Date.now());
      const reason = `${call}: ${refusal === undefined ? describeFailure(answer as Error) : describeRefusal(refusal)}`;
      const transient = wait !== undefined || refusal === undefined || refusal.status >= 500;
      if (wait !== undefined && wait > longestWait) blocked = { until: Date.now() + wait, reason };
      if (wait === undefined || wait > longestWait || attempt >= attempts) {
        throw new HostError(reason, transient, refusal?.status);
      }
      onWait(wait, reason);
      await sleep(wait, undefined, { signal });
    }
  };
}

/** @returns a success as it is, of anything else what matters; the reason why there was no answer */
async function ask(url: string, init: RequestInit, signal: AbortSignal): Promise<Response | Refusal | Error> {
  signal.throwIfAborted();
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIME)]);
    const response = await fetch(url, { ...init, redirect: 'manual', signal: limit });
    if (response.ok) return response;
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof Error ? error : new Error(String(error));
  }
}

function describeFailure(error: Error): string {
  const { cause } = error;
  return cause instanceof Error ? cause.message : error.message;
}

function describeRefusal({ status, headers, text }: Refusal): string {
  const words = readMessage(text);
  if (status >= 300 && status < 400) {
    return `answered ${String(status)}: it is elsewhere now (${headers.get('location') ?? 'renamed?'}). Plan again`;
  }
  return `answered ${String(status)}${words === '' ? '' : `: ${words}`}`;
}

/** GitHub and GitLab say in JSON what was wrong; a proxy in between sends a page that nobody wants to read here. */
function readMessage(text: string): string {
  try {
    const { message, error, errors } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return [message ?? error, errors]
      .filter((part) => part !== undefined)
      .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
      .join(' ');
  } catch {
    return '';
  }
}
