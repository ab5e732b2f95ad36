import type { NodePath } from '@babel/traverse';
import { collectionOf } from '../ast/collectionOf';
import { evaluateText, patternText, type TextPattern } from '../ast/evaluateText';
import { memberName } from '../ast/names';
import { child, children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { bareMetascope, isMetascope } from '../ims/metascopes';
import type { SignCall } from '../signers/types';
import type { MetascopeUse, ScopeShape } from './types';

const CLAIM = '/s/';

/** Finds the metascopes that a signed JWT claims, as names or as the expressions that hold them. */
export function traceMetascopes(
  sign: SignCall,
  calls: readonly NodePath[],
  context: ModuleContext,
): MetascopeUse[] {
  if (!sign.payload) return [];
  return claimKeys(sign.payload, calls, context).flatMap((key) => readClaim(key.path, key.calls, context));
}

interface ClaimKey {
  readonly path: NodePath;
  readonly calls: readonly NodePath[];
}

/** Every key that can be a metascope claim of a payload: written, assigned, spread or merged in. */
function claimKeys(
  payload: NodePath,
  calls: readonly NodePath[],
  context: ModuleContext,
  depth = 0,
): ClaimKey[] {
  if (depth > 6) return [];
  const { origins } = context;
  return origins.of(payload).flatMap((origin): ClaimKey[] => {
    const chain = [...calls, ...origin.calls];
    const inner = (path: NodePath): ClaimKey[] => claimKeys(path, chain, context, depth + 1);
    if (origin.path.isCallExpression()) return keysOfCall(origin.path, chain, inner);
    if (!origin.path.isObjectExpression()) return [];
    const written = children(origin.path, 'properties').flatMap((property) => {
      if (property.isSpreadElement()) return inner(property.get('argument'));
      const key = child(property, 'key');
      return key ? [{ path: key, calls: chain }] : [];
    });
    return [...written, ...assignedKeys(origin.path, chain, context, inner)];
  });
}

/** `payload[key] = true` and `Object.assign(payload, more)`. */
function assignedKeys(
  literal: NodePath,
  calls: readonly NodePath[],
  { origins, module }: ModuleContext,
  inner: (path: NodePath) => ClaimKey[],
): ClaimKey[] {
  const found: ClaimKey[] = [];
  const isIt = (path: NodePath | undefined): boolean =>
    path !== undefined && origins.of(path).some((origin) => origin.path.node === literal.node);
  module.program.traverse({
    AssignmentExpression(assignment) {
      const left = assignment.get('left') as NodePath;
      if (!left.isMemberExpression() || !isIt(child(left, 'object'))) return;
      const property = child(left, 'property');
      if (property && (left.node.computed || memberName(left)?.includes(CLAIM)))
        found.push({ path: property, calls });
    },
    CallExpression(call) {
      const callee = call.get('callee') as NodePath;
      if (memberName(callee) !== 'assign' || !child(callee, 'object')?.isIdentifier({ name: 'Object' }))
        return;
      const [target, ...sources] = children(call, 'arguments');
      if (isIt(target)) found.push(...sources.flatMap(inner));
    },
  });
  return found;
}

/** `Object.assign({}, a, b)`, `Object.fromEntries(xs.map((x) => [key, true]))`, `xs.reduce((claims, x) => …, {})`. */
function keysOfCall(
  call: NodePath,
  calls: readonly NodePath[],
  inner: (path: NodePath) => ClaimKey[],
): ClaimKey[] {
  const callee = child(call, 'callee') as NodePath;
  const name = memberName(callee);
  const args = children(call, 'arguments');
  if (name === 'assign') return args.flatMap(inner);
  const found: ClaimKey[] = [];
  if (name === 'fromEntries' || name === 'reduce') {
    call.traverse({
      ObjectProperty(property) {
        if (property.node.computed) found.push({ path: property.get('key') as NodePath, calls });
      },
      AssignmentExpression(assignment) {
        const left = assignment.get('left') as NodePath;
        if (left.isMemberExpression({ computed: true }))
          found.push({ path: left.get('property') as NodePath, calls });
      },
      ArrayExpression(pair) {
        const [key, value] = children(pair, 'elements');
        if (key && value?.isBooleanLiteral()) found.push({ path: key, calls });
      },
    });
    // The object that a reduce starts from.
    if (name === 'reduce' && args[1]) found.push(...inner(args[1]));
  }
  return found;
}

/** The metascope in a claim key: named in place, or carried by a variable, setting or parameter. */
function readClaim(key: NodePath, calls: readonly NodePath[], context: ModuleContext): MetascopeUse[] {
  const { origins } = context;
  if (key.isIdentifier() && !isComputedKey(key)) return [];
  const carrier = claimCarrier(key, context);
  const patterns = evaluateText(key, origins);
  if (!carrier) return patterns.flatMap((pattern) => literalClaim(pattern));
  const isClaim = patterns.some((pattern) => isClaimPattern(pattern)) || isLoopValue(carrier, context);
  if (!isClaim) return [];
  return [{ kind: 'carried', ...widen(carrier, context), calls }];
}

function isComputedKey(key: NodePath): boolean {
  return (key.parent as { computed?: boolean }).computed === true;
}

function literalClaim(pattern: TextPattern): MetascopeUse[] {
  const text = patternText(pattern);
  return text.includes(CLAIM) ? [{ kind: 'literal', name: bareMetascope(text) }] : [];
}

function isClaimPattern(pattern: TextPattern): boolean {
  const text = patternText(pattern);
  return text.includes(CLAIM) || isMetascope(text);
}

/** `payload[scope] = true` in a loop over full claim URLs that come from elsewhere. */
function isLoopValue(carrier: NodePath, { origins }: ModuleContext): boolean {
  return origins.of(carrier).some((origin) => origin.element);
}

/** The expression after `/s/` in a key, or a key that is a name as a whole. */
function claimCarrier(key: NodePath, context: ModuleContext): NodePath | undefined {
  const value = unwrap(key);
  if (value.isTemplateLiteral()) return lastHole(value);
  if (value.isBinaryExpression({ operator: '+' })) {
    const right = unwrap(value.get('right'));
    return right.isStringLiteral() ? undefined : right;
  }
  if (value.isConditionalExpression()) {
    return ['consequent', 'alternate'].flatMap((branch) => {
      const side = child(value, branch);
      const carrier = side && claimCarrier(side, context);
      return carrier ?? [];
    })[0];
  }
  if (value.isCallExpression())
    return children(value, 'arguments').flatMap((argument) => claimCarrier(argument, context) ?? [])[0];
  return value.isIdentifier() || value.isMemberExpression() || value.isOptionalMemberExpression()
    ? value
    : undefined;
}

/** The last expression of a template that ends with it. */
function lastHole(template: NodePath): NodePath | undefined {
  const quasis = children(template, 'quasis');
  const tail = quasis.at(-1)?.node;
  const endsWithHole = tail?.type === 'TemplateElement' && tail.value.raw === '';
  const hole = children(template, 'expressions').at(-1);
  const before = quasis.at(-2)?.node;
  const follows =
    before?.type === 'TemplateElement' && (before.value.raw.endsWith(CLAIM) || before.value.raw === '');
  return endsWithHole && follows ? hole : undefined;
}

/** From one metascope back to what holds them all: the list of a loop, the text of a `split`. */
function widen(path: NodePath, context: ModuleContext): { carrier: NodePath; shape: ScopeShape } {
  const value = unwrap(path);
  const list = collectionOf(value);
  if (list) {
    const inner = widenList(list, context);
    return inner;
  }
  if (value.isCallExpression()) return widenCall(value, context) ?? { carrier: value, shape: 'text' };
  const held = value.isIdentifier() ? initialiser(value) : undefined;
  if (held?.isCallExpression()) {
    const called = widenCall(held, context);
    if (called) return called;
  }
  return { carrier: value, shape: 'text' };
}

function widenList(list: NodePath, context: ModuleContext): { carrier: NodePath; shape: ScopeShape } {
  const value = unwrap(list);
  if (value.isCallExpression()) return widenCall(value, context) ?? { carrier: value, shape: 'list' };
  if (value.isConditionalExpression()) {
    const [a, b] = [value.get('consequent'), value.get('alternate')].map((branch) =>
      widenList(branch, context),
    );
    return a && b && a.shape !== b.shape
      ? { carrier: (a.shape === 'list' ? a : b).carrier, shape: 'either' }
      : (a ?? { carrier: value, shape: 'list' });
  }
  if (value.isIdentifier()) {
    const held = initialiser(value);
    if (held?.isCallExpression() || held?.isConditionalExpression()) {
      const inner = widenList(held, context);
      if (inner.carrier.node !== held.node) return inner;
    }
    if (isSplitInPlace(value)) return { carrier: value, shape: 'either' };
  }
  return { carrier: value, shape: 'list' };
}

/** `x.split(',')`, `x.map(…)`, `x.filter(…)`, `JSON.parse(x)`, `[].concat(x)`, `Object.keys(x)`: what `x` holds. */
function widenCall(
  call: NodePath,
  context: ModuleContext,
): { carrier: NodePath; shape: ScopeShape } | undefined {
  const callee = child(call, 'callee') as NodePath;
  const object = child(callee, 'object');
  const name = memberName(callee);
  const [first] = children(call, 'arguments');
  if (!object) return undefined;
  if (name === 'split') return { carrier: withoutDefault(object), shape: 'text' };
  if (name === 'trim') return widen(object, context);
  if (name === 'map' || name === 'filter' || name === 'slice' || name === 'values')
    return widenList(object, context);
  if (name === 'concat' && object.isArrayExpression() && first)
    return { carrier: unwrap(first), shape: 'either' };
  return undefined;
}

/** `(x || '')`: x; any other expression as it is. */
function withoutDefault(path: NodePath): NodePath {
  const value = unwrap(path);
  if (!value.isLogicalExpression()) return value;
  const right = unwrap(value.get('right'));
  return right.isStringLiteral({ value: '' }) ? unwrap(value.get('left') as NodePath) : value;
}

/** `if (!Array.isArray(xs)) xs = xs.split(',')`: a name that holds either form. */
function isSplitInPlace(name: NodePath): boolean {
  if (!name.isIdentifier()) return false;
  const writes = name.scope.getBinding(name.node.name)?.constantViolations ?? [];
  return writes.some((write) => {
    const right = write.isAssignmentExpression() ? unwrap(write.get('right')) : undefined;
    return right?.isCallExpression() === true && memberName(right.get('callee') as NodePath) === 'split';
  });
}

function initialiser(name: NodePath): NodePath | undefined {
  if (!name.isIdentifier()) return undefined;
  const binding = name.scope.getBinding(name.node.name);
  const declarator = binding?.path;
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier') return undefined;
  const init = child(declarator, 'init');
  return init && unwrap(init);
}

/** Whether an object literal or list of literals only holds metascope names. */
export function literalMetascopes(path: NodePath): string[] | undefined {
  if (path.isStringLiteral()) return path.node.value.split(',').map(bareMetascope).filter(Boolean);
  if (!path.isArrayExpression()) return undefined;
  const names = children(path, 'elements').map((item) =>
    item.isStringLiteral() ? bareMetascope(item.node.value) : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}
