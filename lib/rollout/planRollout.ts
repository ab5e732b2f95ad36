import type { Finding, FlowStatus } from '../../transforms/types';
import type { Plan } from '../plan/types';
import { findUnassigned, isAbout, sortFindings } from './assignFindings';
import { assignVariables } from './assignVariables';
import { describeSteps } from './describeSteps';
import { groupFlows, type FlowGroup } from './groupFlows';
import type { Credential, Rollout } from './types';

/** Works out what remains to be done outside of the code, per credential, from what was decided on the repository. */
export function planRollout({ flows, env, findings }: Pick<Plan, 'flows' | 'env' | 'findings'>): Rollout {
  const groups = groupFlows(flows, env);
  const assigned = new Set<Finding>();
  const credentials = groups.map((group): Credential => {
    const variables = assignVariables(group, groups, env);
    const own = findings.filter((finding) => isAbout(finding, group, variables, groups.length === 1));
    own.forEach((finding) => assigned.add(finding));
    return {
      name: group.name,
      ...(group.clientId !== undefined && { clientId: group.clientId }),
      status: statusOf(group),
      flows: group.flows.map(({ id }) => id),
      files: unique(group.flows.flatMap(({ files }) => files)),
      metascopes: unique(group.flows.flatMap(({ credential }) => credential?.metascopes ?? [])),
      scopes: unique(group.flows.flatMap(({ credential }) => credential?.scopes ?? [])),
      variables,
      ...sortFindings(own, variables),
    };
  });
  return {
    credentials: credentials.map((credential) => ({ ...credential, steps: describeSteps(credential) })),
    elsewhere: findUnassigned(findings, (finding) => assigned.has(finding)),
  };
}

function statusOf({ flows }: FlowGroup): FlowStatus {
  const [first, ...others] = unique(flows.map(({ status }) => status));
  return first === undefined || others.length > 0 ? 'partly' : first;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
