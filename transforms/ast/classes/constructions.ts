import type { NodePath } from '@babel/traverse';
import { bindingOfFunction, callThrough, isTypeReference, type CallSite } from '../functions';
import type { ModuleLinks } from '../moduleLinks';
import { mentionsEverywhere } from '../moduleMentions';
import { children, wrapped } from '../unwrap';

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
  return bindingOfFunction(value)?.referencePaths ?? [wrapped(value)];
}

function constructionsAt(mention: NodePath, links: ModuleLinks, seen: Set<object>): Constructions {
  const value = wrapped(mention);
  const site = callThrough(value);
  if (site?.path.isNewExpression()) return { calls: [site], open: false };
  const parent = value.parentPath;
  if (parent?.isClass() && value.key === 'superClass') return constructionsOfSubclass(parent, links, seen);
  const isHarmless =
    isTypeReference(mention) ||
    parent?.isBinaryExpression({ operator: 'instanceof' }) === true ||
    (parent?.isMemberExpression() === true && value.key === 'object');
  return { calls: [], open: !isHarmless };
}

/** `new this(…)` in a static method. */
function constructionsOfItself(owner: NodePath): CallSite[] {
  const calls: CallSite[] = [];
  owner.traverse({
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

/** The constructor that a class writes. */
export function constructorOf(owner: NodePath): NodePath | undefined {
  if (!owner.isClass()) return undefined;
  return children(owner.get('body'), 'body').find((member) => member.isClassMethod({ kind: 'constructor' }));
}

function superCalls(constructor: NodePath): CallSite[] {
  const calls: CallSite[] = [];
  constructor.traverse({
    Super(path) {
      const site = callThrough(path);
      if (site) calls.push(site);
    },
  });
  return calls;
}
