import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { ownerOf } from '../functions';
import { keyName, memberName, propertyName } from '../names';
import { mergedObjects } from '../objectCalls';
import { child, children, unwrap } from '../unwrap';

const MENTIONED = new WeakMap<Node, ReadonlySet<string>>();
const MERGED = new WeakMap<Node, readonly NodePath[]>();

/** The members that a class writes under a name, abstract ones among them. */
export function membersNamed(owner: NodePath, name: string): NodePath[] {
  if (!owner.isClass()) return [];
  return children(owner.get('body'), 'body').filter((member) => memberKey(member) === name);
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
  return propertyName(member);
}

/** The names of members that a class defines, or reads and writes as its own: `this.name`, `const { name } = this`. */
export function mentionedMembers(owner: NodePath): ReadonlySet<string> {
  const known = MENTIONED.get(owner.node);
  if (known) return known;
  const names = new Set<string>();
  const add = (name: string | undefined): void => {
    if (name !== undefined) names.add(name);
  };
  for (const member of children(owner.get('body') as NodePath, 'body')) add(memberKey(member));
  owner.traverse({
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
  });
  MENTIONED.set(owner.node, names);
  return names;
}

/** The objects that a class copies into its own: `Object.assign(this, options)`. */
export function mergedIntoThis(owner: NodePath): readonly NodePath[] {
  const known = MERGED.get(owner.node);
  if (known || !owner.isClass()) return known ?? [];
  const found: NodePath[] = [];
  owner.traverse({
    CallExpression(call) {
      const [target, ...parts] = mergedObjects(call) ?? [];
      if (target?.isThisExpression() && classOfThis(target)?.node === owner.node) found.push(...parts);
    },
  });
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
