import type { Fetch } from './createPatientFetch';

/** What a call that was not made answers: enough for the clients of both services. */
const NOTHING_DONE = { number: 0, iid: 0, html_url: '', web_url: '', state: 'open', head: {} };

/**
 * Makes a `fetch` that shows every call, and makes only those that change nothing.
 *
 * @param mayRead whether there is a token to read with; without one everything looks empty
 */
export function createDryFetch(fetch: Fetch, mayRead: boolean, show: (call: string) => void): Fetch {
  return async (url, init = {}) => {
    const { method = 'GET', body } = init;
    show(`${method} ${url}${typeof body === 'string' ? ` ${body}` : ''}`);
    if (method !== 'GET') return answer(NOTHING_DONE);
    return mayRead ? fetch(url, init) : answer([]);
  };
}

function answer(content: unknown): Response {
  return new Response(JSON.stringify(content), {
    status: 200,
    headers: { 'content-type': 'application/json' },
  });
}
