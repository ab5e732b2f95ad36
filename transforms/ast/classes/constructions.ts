import type { NodePath } from '@babel/traverse';
import { bindingOfFunction, callThrough, isTypeReference, type CallSite } from '../functions';
import type { ModuleLinks } from '../moduleLinks';
import { mentionsEverywhere } from '../moduleMentions';
import { memberName } from '../names';
import { child, children, wrapped } from '../unwrap';
import { isConstructorFunction } from './constructorFunctions';
import { visit } from '../visit';

/** The constructions of a class, and whether there can be others. */
export interface Constructions {
  readonly calls: readonly CallSite[];
  readonly open: boolean;
}

/** Where a class is constructed: by `new`, and by `super(…)` of the classes that extend it. */
export function constructionsOf(
  owner: NodePath,
  links: ModuleLinks,
  seen = new Set<object>(),
): Constructions {
  if (seen.has(owner.node)) return { calls: [], open: false };
  seen.add(owner.node);
  const { paths, closed } = mentionsEverywhere(mentionsOf(owner), links);
  const calls = constructionsOfItself(owner);
  let open = !closed;
  for (const mention of paths) {
    const found = constructionsAt(mention, links, seen);
    calls.push(...found.calls);
    open ||= found.open;
  }
  return { calls, open };
}

/** The mentions of a function or class in its own file: of its name, or where it stands without one. */
export function mentionsOf(value: NodePath): readonly NodePath[] {
  const mentions = bindingOfFunction(value)?.referencePaths ?? [wrapped(value)];
  return mentions.flatMap((mention) => {
    const result = resultOfWrapper(mention);
    return result ? mentionsOfValue(result) : [mention];
  });
}

/** The mentions of the variable that is declared with a value, or the value itself. */
function mentionsOfValue(value: NodePath): readonly NodePath[] {
  const holder = wrapped(value).parentPath;
  const name = holder?.isVariableDeclarator() && value.key === 'init' ? child(holder, 'id') : undefined;
  const binding = name?.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  return binding?.referencePaths ?? [wrapped(value)];
}

/** What is returned by a function that is called where it stands, which is the value of that call. */
function resultOfWrapper(returned: NodePath): NodePath | undefined {
  const fn = returned.parentPath?.isReturnStatement() ? returned.getFunctionParent() : undefined;
  const callee = fn && wrapped(fn);
  return callee?.key === 'callee' && callee.parentPath?.isCallExpression() ? callee.parentPath : undefined;
}

function constructionsAt(mention: NodePath, links: ModuleLinks, seen: Set<object>): Constructions {
  const value = wrapped(mention);
  const site = callThrough(value);
  if (site && value.key === 'callee') return { calls: [site], open: false };
  const parent = value.parentPath;
  const borrowed = borrowedConstruction(value, links, seen);
  if (borrowed) return borrowed;
  if (parent?.isClass() && value.key === 'superClass') return constructionsOfSubclass(parent, links, seen);
  const isHarmless =
    isTypeReference(mention) ||
    isHeirOrBase(value) ||
    parent?.isBinaryExpression({ operator: 'instanceof' }) === true ||
    (parent?.isMemberExpression() === true && value.key === 'object');
  return { calls: [], open: !isHarmless };
}

/** `Base.call(this, options)` in the constructor of an heir; `Base.apply(this, arguments)` hands on what that receives. */
function borrowedConstruction(
  base: NodePath,
  links: ModuleLinks,
  seen: Set<object>,
): Constructions | undefined {
  const member = base.parentPath;
  const call = member?.key === 'callee' ? member.parentPath : undefined;
  const name = member && base.key === 'object' ? memberName(member) : undefined;
  if (!call?.isCallExpression() || (name !== 'call' && name !== 'apply')) return undefined;
  const [object, ...args] = children(call, 'arguments');
  if (!object) return undefined;
  if (name === 'call') return { calls: [{ path: call, args, kind: 'call' }], open: false };
  const heir = call.getFunctionParent();
  return args[0]?.isIdentifier({ name: 'arguments' }) && heir && isConstructorFunction(heir)
    ? constructionsOf(heir, links, seen)
    : { calls: [], open: true };
}

/** `util.inherits(Heir, Base)`: neither is made there. */
function isHeirOrBase(value: NodePath): boolean {
  const callee =
    value.listKey === 'arguments' && value.parentPath ? child(value.parentPath, 'callee') : undefined;
  const name = callee && (memberName(callee) ?? (callee.isIdentifier() ? callee.node.name : undefined));
  return name === 'inherits';
}

/** `new this(…)` in a static method. */
function constructionsOfItself(owner: NodePath): CallSite[] {
  const calls: CallSite[] = [];
  visit(owner, {
    NewExpression(path) {
      const callee = path.get('callee');
      const site = callee.isThisExpression() ? callThrough(callee) : undefined;
      if (site) calls.push(site);
    },
  });
  return calls;
}

/** A subclass without a constructor of its own hands its arguments on. */
function constructionsOfSubclass(subclass: NodePath, links: ModuleLinks, seen: Set<object>): Constructions {
  const constructor = constructorOf(subclass);
  return constructor
    ? { calls: superCalls(constructor), open: false }
    : constructionsOf(subclass, links, seen);
}

/** The constructor that a class writes; a function that is used like a class is its own. */
export function constructorOf(owner: NodePath): NodePath | undefined {
  if (isConstructorFunction(owner)) return owner;
  if (!owner.isClass()) return undefined;
  return children(owner.get('body'), 'body').find((member) => member.isClassMethod({ kind: 'constructor' }));
}

function superCalls(constructor: NodePath): CallSite[] {
  const calls: CallSite[] = [];
  visit(constructor, {
    Super(path) {
      const site = callThrough(path);
      if (site) calls.push(site);
    },
  });
  return calls;
}
