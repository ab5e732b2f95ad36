import type { NodePath, Visitor } from '@babel/traverse';
import type { Node } from '@babel/types';
import { keyName, memberName, propertyName } from '../names';
import { mergedObjects } from '../objectCalls';
import { child, children, unwrap } from '../unwrap';
import { isClassLike } from './constructorFunctions';
import { ownerOf } from './ownership';
import { prototypeMemberName, prototypeMembers, prototypeOf } from './prototypes';
import { visit } from '../visit';

const MENTIONED = new WeakMap<Node, ReadonlySet<string>>();
const MERGED = new WeakMap<Node, readonly NodePath[]>();

/** The members that a class writes under a name, abstract ones among them, or has put on its prototype. */
export function membersNamed(owner: NodePath, name: string): NodePath[] {
  return membersOf(owner).filter((member) => memberKey(member) === name);
}

function membersOf(owner: NodePath): NodePath[] {
  const written = owner.isClass() ? children(owner.get('body'), 'body') : [];
  return isClassLike(owner) ? [...written, ...prototypeMembers(owner)] : [];
}

/** The code of a class: itself, and what is put on its prototype. */
function codeOf(owner: NodePath): NodePath[] {
  return [owner, ...prototypeMembers(owner)];
}

/** Whether a class declares a member for its heirs to give: an abstract one, or a method that only throws. */
export function isLeftToHeirs(member: NodePath): boolean {
  const { node } = member;
  if (node.type === 'TSDeclareMethod' || (node.type === 'ClassProperty' && node.abstract)) return true;
  const [only, ...others] = member.isClassMethod() ? children(member.get('body'), 'body') : [];
  return only?.isThrowStatement() === true && others.length === 0;
}

function memberKey(member: NodePath): string | undefined {
  const { node } = member;
  if (node.type === 'TSDeclareMethod' && node.abstract) return keyName(node.key, node.computed ?? false);
  return prototypeMemberName(member);
}

/** The names of members that a class defines, or reads and writes as its own: `this.name`, `const { name } = this`. */
export function mentionedMembers(owner: NodePath): ReadonlySet<string> {
  const known = MENTIONED.get(owner.node);
  if (known) return known;
  const names = new Set<string>();
  const add = (name: string | undefined): void => {
    if (name !== undefined) names.add(name);
  };
  for (const member of membersOf(owner)) add(memberKey(member));
  const visitor: Visitor = {
    TSParameterProperty({ node: { parameter } }) {
      const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      if (target.type === 'Identifier') add(target.name);
    },
    'MemberExpression|OptionalMemberExpression': (path: NodePath) => {
      const object = child(path, 'object');
      if (object?.isThisExpression() || object?.isSuper()) add(memberName(path));
    },
    ObjectPattern(pattern) {
      const source = child(pattern.parentPath, 'init') ?? child(pattern.parentPath, 'right');
      if (source && unwrap(source).isThisExpression())
        for (const property of children(pattern, 'properties')) add(propertyName(property));
    },
  };
  for (const code of codeOf(owner)) visit(code, visitor);
  MENTIONED.set(owner.node, names);
  return names;
}

/** The objects that a class copies into its own, `Object.assign(this, options)`, or into its prototype. */
export function mergedIntoThis(owner: NodePath): readonly NodePath[] {
  const known = MERGED.get(owner.node);
  if (known || !isClassLike(owner)) return known ?? [];
  const found: NodePath[] = [...(prototypeOf(owner)?.mixins ?? [])];
  const visitor: Visitor = {
    CallExpression(call) {
      const [target, ...parts] = mergedObjects(call) ?? [];
      if (target?.isThisExpression() && classOfThis(target)?.node === owner.node) found.push(...parts);
    },
  };
  for (const code of codeOf(owner)) visit(code, visitor);
  MERGED.set(owner.node, found);
  return found;
}

/** The class or object literal that `this`, or `super`, stands in; undefined where it can't be seen. */
export function classOfThis(path: NodePath): NodePath | undefined {
  const fn = path.findParent(
    (parent) =>
      (parent.isFunction() && !parent.isArrowFunctionExpression()) ||
      parent.isClassProperty() ||
      parent.isClassPrivateProperty(),
  );
  return fn?.isFunction() ? ownerOf(fn) : (fn?.parentPath?.parentPath ?? undefined);
}
