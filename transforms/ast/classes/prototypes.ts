import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { isExportsObject, readExports } from '../moduleExports';
import { memberName, propertyName } from '../names';
import { mergedObjects, objectFunction } from '../objectCalls';
import { child, children, part, unwrap } from '../unwrap';
import { visit } from '../visit';

/** What code gives the objects of a function, or class, by its prototype. */
interface Prototype {
  /** `X.prototype.name = …`, and the properties of a literal that is the prototype or copied into it. */
  readonly members: NodePath[];
  /** What the objects inherit from. */
  readonly bases: NodePath[];
  /** Other objects that are copied into the prototype. */
  readonly mixins: NodePath[];
}

const KNOWN = new WeakMap<Node, ReadonlyMap<Node, Prototype>>();

/** What the code of its file does with the prototype of a function or class; undefined where it does nothing. */
export function prototypeOf(maker: NodePath): Prototype | undefined {
  return prototypesIn(maker.scope.getProgramParent().path).get(maker.node);
}

/** The members that are put on the prototype of a function or class. */
export function prototypeMembers(maker: NodePath): readonly NodePath[] {
  return prototypeOf(maker)?.members ?? [];
}

/** The function or class whose objects have what stands here as a member: `fn` of `X.prototype.name = fn`. */
export function prototypeOwner(member: NodePath): NodePath | undefined {
  const { parentPath: list } = member;
  const place = member.isAssignmentExpression()
    ? child(part(member, 'left') as NodePath, 'object')
    : list?.isObjectExpression()
      ? placeOfLiteral(list)
      : undefined;
  return place && prototypeHolder(place);
}

/** The name of a member that is put on a prototype. */
export function prototypeMemberName(member: NodePath): string | undefined {
  return member.isAssignmentExpression()
    ? memberName(part(member, 'left') as NodePath)
    : propertyName(member);
}

/** `X.prototype` in `X.prototype = {…}` and `Object.assign(X.prototype, {…})`. */
function placeOfLiteral(literal: NodePath): NodePath | undefined {
  const { parentPath: user } = literal;
  if (user?.isAssignmentExpression() && literal.key === 'right') return user.get('left');
  const target = user && mergedObjects(user)?.[0];
  if (!target || target.node === literal.node) return undefined;
  // `X.prototype = Object.assign(Object.create(Base.prototype), {…})`
  return user.parentPath?.isAssignmentExpression() && user.key === 'right' && !prototypeHolder(target)
    ? (part(user.parentPath, 'left') as NodePath)
    : target;
}

function prototypesIn(program: NodePath): ReadonlyMap<Node, Prototype> {
  const known = KNOWN.get(program.node);
  if (known) return known;
  const found = new Map<Node, Prototype>();
  const at = (holder: NodePath | undefined): Prototype => {
    if (!holder) return { members: [], bases: [], mixins: [] };
    const entry = found.get(holder.node) ?? { members: [], bases: [], mixins: [] };
    found.set(holder.node, entry);
    return entry;
  };
  visit(program, {
    AssignmentExpression(path) {
      const left = part(path, 'left') as NodePath;
      const object = child(left, 'object');
      if (memberName(left) === undefined || !object) return;
      if (memberName(left) === 'prototype') addValue(path.get('right'), () => at(functionNamed(object)));
      else if (prototypeHolder(object)) at(prototypeHolder(object)).members.push(path);
    },
    CallExpression(path) {
      const [target, ...parts] = mergedObjects(path) ?? [];
      const holder = target && prototypeHolder(target);
      if (holder) for (const part of parts) addValue(part, () => at(holder));
      const heir = heirOf(path);
      if (heir) at(heir.maker).bases.push(heir.base);
    },
  });
  KNOWN.set(program.node, found);
  return found;
}

/** Adds what an object gives that is, or is copied into, a prototype. */
function addValue(value: NodePath, entry: () => Prototype): void {
  const object = unwrap(value);
  if (object.isObjectExpression()) {
    const members = children(object, 'properties').filter((item) => propertyName(item) !== 'constructor');
    entry().members.push(...members);
    return;
  }
  const merged = mergedObjects(object);
  if (merged) {
    for (const part of merged) addValue(part, entry);
    return;
  }
  const made = objectFunction(object) === 'create' ? children(object, 'arguments')[0] : object;
  const base = made && (object.isNewExpression() ? child(object, 'callee') : prototypeName(made));
  if (base) entry().bases.push(base);
  else if (made) entry().mixins.push(made);
}

/** `X` of `X.prototype`. */
function prototypeName(value: NodePath): NodePath | undefined {
  const object = unwrap(value);
  return memberName(object) === 'prototype' ? child(object, 'object') : undefined;
}

/** `util.inherits(Heir, Base)`, `Object.setPrototypeOf(Heir.prototype, Base.prototype)`. */
function heirOf(call: NodePath): { readonly maker: NodePath; readonly base: NodePath } | undefined {
  const callee = child(call, 'callee');
  const [heir, base] = children(call, 'arguments');
  if (!callee || !heir || !base) return undefined;
  const name = memberName(callee) ?? (callee.isIdentifier() ? callee.node.name : undefined);
  const isSet = objectFunction(call) === 'setPrototypeOf';
  const maker = isSet ? prototypeHolder(heir) : name === 'inherits' ? functionNamed(heir) : undefined;
  const named = isSet ? prototypeName(base) : base;
  return maker && named && { maker, base: named };
}

/** The function or class whose prototype an expression is: `X.prototype`, or a variable that holds it. */
function prototypeHolder(expression: NodePath): NodePath | undefined {
  const value = unwrap(expression);
  const [maker] = [value, ...valuesOfName(value)].flatMap((same) => prototypeName(same) ?? []);
  return maker && functionNamed(maker);
}

/** The function or class that a name, or `module.exports`, stands for. */
function functionNamed(name: NodePath): NodePath | undefined {
  const value = unwrap(name);
  const declaration = value.isIdentifier() ? value.scope.getBinding(value.node.name)?.path : undefined;
  const exported = isExportsObject(value) ? readExports(value.scope.getProgramParent().path).whole : [];
  const candidates = [declaration, ...valuesOfName(value), ...exported.flatMap(sameValues)];
  return candidates.find((path) => path?.isFunction() === true || path?.isClass() === true);
}

/** What a variable is declared with; of `a = b = x` each of the three. */
function valuesOfName(name: NodePath): NodePath[] {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const init =
    binding?.constant === true && binding.path.isVariableDeclarator()
      ? child(binding.path, 'init')
      : undefined;
  return init ? sameValues(init) : [];
}

function sameValues(expression: NodePath): NodePath[] {
  const value = unwrap(expression);
  return value.isAssignmentExpression({ operator: '=' })
    ? [part(value, 'left') as NodePath, ...sameValues(value.get('right'))]
    : [value];
}
