import type { ModuleContext } from '../../context';
import type { TokenFlow } from '../types';
import { clientIdVariable, fallbackScope } from './fallbackScope';
import type { WrittenScope } from './types';

/** Puts on record what a flow asks for now, and the variables or inputs that say it; they belong beside that of the client id. */
export function noteScope(flow: TokenFlow, scope: WrittenScope, context: ModuleContext): void {
  context.credentials.set(flow.id, { metascopes: scope.metascopes, scopes: scope.scopes });
  const beside = clientIdVariable(flow, context);
  const { path: file } = context.module;
  const fallback = fallbackScope(flow, context);
  for (const { name, was } of scope.env) {
    if (fallback.isSetting && name === fallback.name) continue;
    if (was === undefined && name === fallback.name && fallback.inputBeside !== undefined)
      context.newInputs.set(`${file} ${name}`, { file, name, beside: fallback.inputBeside, holds: 'scopes' });
    else context.scopeVariables.set(name, { was, file, beside });
  }
}
