import type { Binding, NodePath } from '@babel/traverse';
import { requiredSource } from './importSource';
import { loadedValue } from './moduleSources';
import { child, wrapped } from './unwrap';

/** The package that a variable holds if it holds anything: `x` of `let x; try { x = require('p'); } catch {}`. */
export function optionalPackage(name: NodePath): string | undefined {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const [load, ...others] = binding ? loadsInto(binding) : [];
  const isWhole = load?.isCallExpression() && others.length === 0;
  return isWhole && child(load, 'callee')?.isIdentifier({ name: 'require' })
    ? requiredSource(load)
    : undefined;
}

/** The variable that `require` gives a module to, and nothing else ever gives something to. */
export function optionalBinding(loader: NodePath): Binding | undefined {
  const value = loadedValue(loader);
  const target = value.parentPath?.isAssignmentExpression() ? child(value.parentPath, 'left') : undefined;
  const binding = target?.isIdentifier() ? target.scope.getBinding(target.node.name) : undefined;
  const [load, ...others] = binding ? loadsInto(binding) : [];
  return others.length === 0 && load?.node === value.node ? binding : undefined;
}

/** What a variable that is declared without a value is given later, `null` and `undefined` left out. */
function loadsInto({ path, constantViolations }: Binding): NodePath[] {
  const init = path.isVariableDeclarator() ? child(path, 'init') : path;
  if (init && !isNothing(init)) return [];
  return constantViolations.flatMap((write) => {
    const value = write.isAssignmentExpression({ operator: '=' }) ? child(write, 'right') : write;
    return value && !isNothing(value) ? [value] : [];
  });
}

function isNothing(value: NodePath): boolean {
  return value.isNullLiteral() || value.isIdentifier({ name: 'undefined' });
}

/** Whether a use of such a variable only asks whether it holds something, or gives it something. */
export function asksWhetherLoaded(use: NodePath): boolean {
  if (use.isAssignmentExpression()) return true;
  const value = wrapped(use);
  const parent = value.parentPath;
  if (parent?.isUnaryExpression()) return parent.node.operator === '!' || parent.node.operator === 'typeof';
  if (parent?.isBinaryExpression()) return /^[!=]==?$/.test(parent.node.operator);
  if (parent?.isLogicalExpression())
    return (value.key === 'left' && parent.node.operator === '&&') || asksWhetherLoaded(parent);
  return value.key === 'test' && (parent?.isIfStatement() || parent?.isConditionalExpression()) === true;
}
