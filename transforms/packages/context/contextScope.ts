import type { ModuleContext } from '../../context';
import { fallbackScope, type FallbackScope } from '../../flow/scope/fallbackScope';
import type { ContextFlow } from '../../flow/types';
import { scopesName } from '../../ims/names';
import { readBeside } from './readBeside';

/** Where scopes are read from that nothing says, and whether that is the environment. */
export interface ContextScope {
  readonly fallback: FallbackScope;
  readonly isVariable: boolean;
}

/** Reads unknown scopes where the client id is read: an action has its settings from its inputs, and no environment. */
export function contextScope(flow: ContextFlow, context: ModuleContext): ContextScope {
  const { clientId } = flow;
  const beside = clientId && readBeside(clientId, { at: flow.at, rename: scopesName, context });
  if (!beside || beside.isVariable || beside.declaration)
    return { fallback: fallbackScope(flow, context), isVariable: true };
  const { name, text } = beside;
  return { fallback: { name, read: text, text, declarations: [] }, isVariable: false };
}
