import { evaluateText, patternText } from '../ast/evaluateText';
import { valuesOf } from '../ast/entityValues';
import type { ModuleContext } from '../context';
import { nameLine } from '../flow/nameLine';
import type { PackageFlow } from '../flow/types';
import type { TokenModulePlan } from './planTokenModule';

/** What is said of the module that a flow's token comes from now. */
export function describeModule({ path, library, style }: TokenModulePlan): string {
  const request = `The token now comes from ${path}, by a client_credentials request to /ims/token/v3`;
  if (!library) return `${request}.`;
  const { package: name, major, node, inTypeScript } = library;
  const types = style.language === 'ts' && inTypeScript !== undefined ? ` ${inTypeScript}` : '';
  return `${request} of ${name}. Version ${String(major)} of it needs Node ${node} or newer.${types}`;
}

/** Why a flow can't get its token from the planned module. */
export function whyNoModule(
  flow: PackageFlow,
  { whyNot, library }: TokenModulePlan,
  context: ModuleContext,
): string | undefined {
  if (whyNot !== undefined || !library?.hosts) return whyNot;
  const { hosts, package: name } = library;
  const values = context.entities.slotsOf(flow.settings, 'ims').flatMap((slot) => valuesOf(slot, context));
  const other = values.find((value) =>
    evaluateText(value, context.origins).some((text) => !hosts.has(patternText(text))),
  );
  if (!other) return undefined;
  return `Not rewritten: ${name} can ask the IMS of production and stage only, and the settings may name another (${nameLine(other, context)}). Run this again with another --client, or without it.`;
}
