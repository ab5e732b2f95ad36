import type { NodePath } from '@babel/traverse';
import { envName } from '../ast/bindings';
import { wrapped } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { scopesEnvName } from '../ims/names';
import type { ExchangeFlow } from './types';

/** An environment variable to read the scopes from, when nothing in the code says them. */
export interface FallbackScope {
  readonly name: string;
  /** The code that reads it, written like the one that reads the client id. */
  readonly text: string;
}

/** Names the scopes variable after the client id's and reads it the same way. */
export function fallbackScope(flow: ExchangeFlow, { origins, module }: ModuleContext): FallbackScope {
  const clientId = flow.form.fields.find((field) => field.name === 'client_id');
  for (const origin of clientId ? origins.of(clientId.value) : []) {
    const name = envName(origin.path);
    if (name === undefined) continue;
    const scopes = scopesEnvName(name);
    return { name: scopes, text: `process.env.${scopes}${suffixOf(origin.path, module.text)}` };
  }
  return { name: 'ADOBE_SCOPES', text: `process.env.ADOBE_SCOPES${module.typescript ? " ?? ''" : ''}` };
}

/** What makes the sibling's type a string: `!`, `as string`, `?? ''`. */
function suffixOf(path: NodePath, text: string): string {
  const outer = wrapped(path);
  const parent = outer.parentPath;
  const isDefaulted =
    parent?.isLogicalExpression() && outer.key === 'left' && parent.node.right.type === 'StringLiteral';
  const end = isDefaulted ? (parent.node.right.end ?? 0) : (outer.node.end ?? 0);
  const right = isDefaulted && parent.node.right.type === 'StringLiteral' ? parent.node.right.value : '';
  return right === '' ? text.slice(path.node.end ?? 0, end) : '';
}
