import type { NodePath } from '@babel/traverse';
import { envName } from '../ast/bindings';
import { propertyName } from '../ast/names';
import { wrapped } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { scopesEnvName } from '../ims/names';
import { isVisible } from './expressScope';
import { isFromEnvironment } from './traceAssertion';
import type { ExchangeFlow } from './types';

/** An environment variable to read the scopes from, when nothing in the code says them. */
export interface FallbackScope {
  readonly name: string;
  /** The plain code that reads it: `process.env.X`. */
  readonly read: string;
  /** The code to use in the request, written like the one that reads the client id. */
  readonly text: string;
  /** What `text` needs to be declared: a name beside the client id's in a destructured `process.env`. */
  readonly declaration: { readonly at: number; readonly text: string } | undefined;
}

/** Names the scopes variable after the client id's and reads it the same way. */
export function fallbackScope(flow: ExchangeFlow, context: ModuleContext): FallbackScope {
  const clientId = flow.form.fields.find((field) => field.name === 'client_id');
  for (const { path } of clientId ? context.origins.of(clientId.value) : []) {
    const name = envName(path);
    if (name !== undefined) return like(scopesEnvName(name), suffixOf(path, context.module.text));
    const property = path.findParent((parent) => parent.isObjectProperty());
    const key = property && isFromEnvironment(path) ? propertyName(property) : undefined;
    if (property && key !== undefined) return beside(property, path, scopesEnvName(key), flow, context);
  }
  return like('ADOBE_SCOPES', context.module.typescript ? " ?? ''" : '');
}

function like(name: string, suffix: string): FallbackScope {
  return { name, read: `process.env.${name}`, text: `process.env.${name}${suffix}`, declaration: undefined };
}

/** Takes the scopes out of `process.env` where the client id is taken, if the request can see that name. */
function beside(
  property: NodePath,
  identifier: NodePath,
  name: string,
  flow: ExchangeFlow,
  { module }: ModuleContext,
): FallbackScope {
  const at = flow.assertion.node;
  const binding = identifier.isIdentifier() ? identifier.scope.getBinding(identifier.node.name) : undefined;
  if (!binding || !isVisible(binding, at) || at.scope.hasBinding(name))
    return like(name, module.typescript ? " ?? ''" : '');
  const end = property.node.end ?? 0;
  const text = module.text.slice(property.node.start ?? 0, end);
  const fallback = /=\s*(['"])\1$/.exec(text)?.[0];
  const lead = /\n[ \t]*$/.exec(module.text.slice(0, property.node.start ?? 0))?.[0] ?? ' ';
  const declared = `,${lead}${name}${fallback === undefined ? '' : ` ${fallback}`}`;
  return { name, read: `process.env.${name}`, text: name, declaration: { at: end, text: declared } };
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
