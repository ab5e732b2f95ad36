import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeRequest, HostClient, RequestDraft } from '../hosts/client';
import { HostError } from '../hosts/HostError';
import { hasBody } from './renderRequest';
import type { PublishContext } from './types';

const ATTEMPTS = 3;
const FIRST_WAIT = 1000;

/** What became of the request for a branch. */
export interface Requested {
  readonly outcome: 'opened' | 'updated' | 'unchanged';
  readonly request: ChangeRequest;
}

/**
 * Makes sure that there is one open request for a branch, and that it says what it should. A service that fails while it
 * creates one may have created it all the same, so what there is gets looked at again before the next attempt.
 */
export async function requestMerge(
  client: HostClient,
  project: string,
  draft: RequestDraft,
  { signal, onWait }: Pick<PublishContext, 'signal' | 'onWait'>,
): Promise<Requested> {
  let tried = false;
  for (let attempt = 1; ; attempt++) {
    const request = findOpen(await client.findRequests(project, draft.branch));
    if (request !== undefined) {
      const outcome = tried ? 'opened' : 'updated';
      if (hasBody(request.body, draft.body)) return { outcome: tried ? 'opened' : 'unchanged', request };
      return { outcome, request: await client.updateBody(project, request.number, draft.body) };
    }
    try {
      return { outcome: 'opened', request: await client.createRequest(project, draft) };
    } catch (error) {
      if (!(error instanceof HostError && error.transient && attempt < ATTEMPTS)) throw error;
      const wait = FIRST_WAIT * 2 ** (attempt - 1);
      onWait(wait, error.message);
      await sleep(wait, undefined, { signal });
      tried = true;
    }
  }
}

function findOpen(requests: readonly ChangeRequest[]): ChangeRequest | undefined {
  return requests.find(({ state }) => state === 'open');
}
