import type { ModuleContext } from '../context';
import { carrySettings } from '../flow/scope/carrySettings';
import { fallbackScope } from '../flow/scope/fallbackScope';
import { noteScope } from '../flow/scope/noteScope';
import type { ScopeWriter } from '../flow/scope/types';
import type { PackageFlow } from '../flow/types';

/** What the scopes are among the settings of the generated module. */
const SCOPES = { name: 'scopes', takes: 'either' } as const;

/**
 * Gives the settings of a call what the generated module takes: scopes instead of metascopes, and nothing that only the
 * JWT needed.
 *
 * @returns writes the scopes and puts them on record, once the cascade has settled
 */
export function giveScopes(flow: PackageFlow, context: ModuleContext): ScopeWriter {
  const { entities, cascade, options } = context;
  const { jwt, metascopes } = flow.package.settings;
  for (const name of jwt) for (const slot of entities.slotsOf(flow.settings, name)) cascade.drop(slot);
  const wanted = { override: options.scopes, fallback: fallbackScope(flow, context) };
  const write = carrySettings(entities.slotsOf(flow.settings, metascopes), SCOPES, wanted, context);
  return () => {
    const scope = write();
    noteScope(flow, scope, context);
    return scope;
  };
}
