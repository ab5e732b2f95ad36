import type { ModuleContext } from '../../context';
import type { TokenFlow } from '../types';
import { clientIdVariable } from './fallbackScope';
import type { WrittenScope } from './types';

/** Puts on record what a flow asks for now, and the variables that say it; they belong beside that of the client id. */
export function noteScope(flow: TokenFlow, scope: WrittenScope, context: ModuleContext): void {
  context.credentials.set(flow.id, { metascopes: scope.metascopes, scopes: scope.scopes });
  const beside = clientIdVariable(flow, context);
  for (const { name, was } of scope.env)
    context.scopeVariables.set(name, { was, file: context.module.path, beside });
}
