import type { EnvChange } from '../../transforms/types';
import { redact } from '../report/redact';
import type { FlowGroup } from './groupFlows';
import type { VariableStep } from './types';

/** The part of a client id's name that its siblings share. */
const CLIENT_ID_ENDING = /(?:CLIENT_?ID|API_?KEY)$/i;

/**
 * Tells which variables belong to a credential: those that its files read. Where several credentials are read in one
 * file, names with the prefix of one belong to that one alone.
 */
export function assignVariables(
  group: FlowGroup,
  groups: readonly FlowGroup[],
  env: readonly EnvChange[],
): VariableStep[] {
  return env.filter((change) => ownersOf(change, groups).includes(group)).map(describe);
}

function ownersOf(change: EnvChange, groups: readonly FlowGroup[]): FlowGroup[] {
  const beside = groups.filter(({ clientId }) => clientId !== undefined && clientId === change.beside);
  if (beside.length > 0) return beside;
  const itself = groups.filter(({ clientId }) => clientId === change.name);
  if (itself.length > 0) return itself;
  const near = groups.filter(({ flows }) =>
    flows.some(({ files }) => files.some((file) => change.files.includes(file))),
  );
  const shared = near.map((group) => prefixLength(group, change.name));
  const longest = Math.max(0, ...shared);
  return near.filter((_, index) => shared[index] === longest);
}

/** How much of a name is the prefix of a credential's names; 0 if it has another. */
function prefixLength({ clientId }: FlowGroup, name: string): number {
  const prefix = clientId?.replace(CLIENT_ID_ENDING, '') ?? '';
  return prefix !== clientId && name.startsWith(prefix) ? prefix.length : 0;
}

function describe({ name, change, files, note, holds }: EnvChange): VariableStep {
  if (change === 'removed') return { name, action: 'remove', files, note: redact(note) };
  const isNew = change === 'added' || holds !== undefined;
  return { name, action: isNew ? 'set' : 'keep', files, note: isNew ? redact(note) : '' };
}
