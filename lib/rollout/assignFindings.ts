import type { Finding } from '../../transforms/types';
import { redact } from '../report/redact';
import type { FlowGroup } from './groupFlows';
import type { Credential, Place, VariableStep } from './types';

/** Rules that speak of private keys. */
const KEY_RULE = /(?:^|-)key(?:-|$)/;

/** Findings by the step that they belong to. */
type SortedFindings = Pick<Credential, 'open' | 'settings' | 'keys'>;

/**
 * Whether a finding belongs to a credential: to one of its flows, or it speaks of one of its variables, or of a key
 * while there is no other credential that it could be the key of.
 */
export function isAbout(
  finding: Finding,
  group: FlowGroup,
  variables: readonly VariableStep[],
  isOnlyOne: boolean,
): boolean {
  const { flow, rule } = finding;
  if (flow !== undefined) return group.flows.some(({ id }) => id === flow);
  return names(finding, variables) || (isOnlyOne && KEY_RULE.test(rule));
}

/** Sorts the findings about a credential. A key that code still loads is a matter of the code. */
export function sortFindings(
  findings: readonly Finding[],
  variables: readonly VariableStep[],
): SortedFindings {
  const toSet = variables.filter(({ action }) => action === 'set');
  const keys = findings.filter(
    ({ rule, status, flow }) =>
      KEY_RULE.test(rule) && (status === 'migrated' || (status === 'manual' && flow === undefined)),
  );
  const manual = findings.filter((finding) => finding.status === 'manual' && !keys.includes(finding));
  const settings = manual.filter((finding) => finding.flow === undefined || names(finding, toSet));
  const open = manual.filter((finding) => !settings.includes(finding));
  return { open: open.map(toPlace), settings: settings.map(toPlace), keys: keys.map(toPlace) };
}

/** What a person has to do and no credential is known for. */
export function findUnassigned(
  findings: readonly Finding[],
  isAssigned: (finding: Finding) => boolean,
): Place[] {
  return findings.filter((finding) => finding.status === 'manual' && !isAssigned(finding)).map(toPlace);
}

function names({ message }: Finding, variables: readonly VariableStep[]): boolean {
  const words = new Set(message.match(/\w+/g));
  return variables.some(({ name }) => words.has(name));
}

function toPlace({ file, line, message }: Finding): Place {
  return { file, line, message: redact(message).replaceAll('\n', ' ') };
}
