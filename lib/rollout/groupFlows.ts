import type { EnvChange, Flow } from '../../transforms/types';
import { joinFiles } from '../plan/joinFiles';

/** Flows that use one credential. */
export interface FlowGroup {
  readonly name: string;
  readonly clientId: string | undefined;
  readonly flows: readonly Flow[];
}

/** How the variable of a client id is called. */
const CLIENT_ID = /(?:^|_)(?:CLIENT_?ID|API_?KEY)$/i;

/**
 * Sorts flows by credential: one for each variable that a client id is read from. Flows whose client id stands in code
 * or settings are told apart by their files. Flows that are left have no credential to roll out.
 */
export function groupFlows(flows: readonly Flow[], env: readonly EnvChange[]): FlowGroup[] {
  const own = flows.filter(({ status }) => status !== 'left');
  const headOf = joinFiles(own);
  const groups = new Map<string, FlowGroup>();
  const add = (key: string, name: string, clientId: string | undefined, flow: Flow): void => {
    const known = groups.get(key);
    groups.set(key, { name, clientId, flows: [...(known?.flows ?? []), flow] });
  };
  for (const flow of own) {
    const clientIds = flow.clientIds ?? guessClientId(flow, env);
    for (const clientId of clientIds) add(`variable ${clientId}`, clientId, clientId, flow);
    const head = headOf(flow.files[0] ?? flow.id);
    if (clientIds.length === 0) add(`file ${head}`, head, undefined, flow);
  }
  return [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where the client id could not be followed: the only variable of such a name that the files of the flow read. */
function guessClientId({ files }: Flow, env: readonly EnvChange[]): string[] {
  const near = env.filter(
    (change) => CLIENT_ID.test(change.name) && change.files.some((file) => files.includes(file)),
  );
  return near.length === 1 ? near.map(({ name }) => name) : [];
}
