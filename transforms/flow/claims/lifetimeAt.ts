import type { Binding, NodePath } from '@babel/traverse';
import { dottedName, propertyName } from '../../ast/names';
import type { RangeEdit } from '../../ast/renderCuts';
import { indentAt, isBlank, lineBreak, lineStart } from '../../ast/textLines';
import { typeMemberName } from '../../ast/typeMembers';
import { child, children } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { answerTo } from '../derivesFrom';
import { isVisible } from '../scope/place';
import { findReads } from '../findReads';
import type { TokenFlow } from '../types';
import { visit } from '../../ast/visit';

/** Code that yields the lifetime of the token in seconds, from the answer that has just come. */
export interface Lifetime {
  readonly text: string;
  /** What has to be written elsewhere so that the text means something. */
  readonly edits: readonly RangeEdit[];
  /** The read of the token that shows where the answer is at hand. */
  readonly beside: NodePath;
}

/** Every way to get at the lifetime: wherever the program reads the token, it can read its lifetime. */
export function findLifetimes(flow: TokenFlow, context: ModuleContext): Lifetime[] {
  const source = answerTo(flow);
  return findReads('access_token', source, context).flatMap((read) => {
    const lifetime = read.isObjectProperty() ? takenBeside(read, context) : readBeside(read, context);
    return lifetime ?? [];
  });
}

/** Whether the lifetime is known at a place: the name that holds the answer means the same and is filled. */
export function isAtHand({ beside }: Lifetime, place: NodePath): boolean {
  const binding = rootBinding(beside);
  if (!binding || !isVisible(binding, place)) return false;
  const home = binding.scope.getFunctionParent();
  const isFilled = binding.constantViolations.every(
    (write) => (write.node.end ?? 0) < (place.node.start ?? 0),
  );
  return (
    isFilled && home !== null && (place.scope.getFunctionParent() === home || isInside(place, home.path))
  );
}

function isInside(place: NodePath, fn: NodePath): boolean {
  return place.isDescendant(fn);
}

/** The variable that a read starts from, or that a pattern fills. */
function rootBinding(read: NodePath): Binding | undefined {
  const value = read.isObjectProperty() ? child(read, 'value') : child(read, 'object');
  const root = value && dottedName(value.isAssignmentPattern() ? value.get('left') : value)?.[0];
  return root === undefined ? undefined : read.scope.getBinding(root);
}

/** `data.access_token`: `data.expires_in`. */
function readBeside(read: NodePath, context: ModuleContext): Lifetime | undefined {
  const object = child(read, 'object');
  if (!object || !dottedName(object)) return undefined;
  const edits = typeEdits(context.at(read));
  return edits && { text: `${context.at(read).draft.textOf(object)}.expires_in`, edits, beside: read };
}

/** `{ access_token }`: `{ access_token, expires_in }`. */
function takenBeside(property: NodePath, context: ModuleContext): Lifetime | undefined {
  const siblings = property.parentPath ? children(property.parentPath, 'properties') : [];
  const known = siblings.find((item) => propertyName(item) === 'expires_in');
  const local = known && child(known, 'value');
  if (known)
    return local?.isIdentifier() ? { text: local.node.name, edits: [], beside: property } : undefined;
  const { module } = context.at(property);
  const types = typeEdits(context.at(property));
  const value = child(property, 'value');
  const isCamel = value?.isIdentifier() === true && /^[a-z]+[A-Z]/.test(value.node.name);
  const name = isCamel ? 'expiresIn' : 'expires_in';
  if (!types || property.scope.hasBinding(name)) return undefined;
  const start = property.node.start ?? 0;
  const end = property.node.end ?? 0;
  const isOwnLine = isBlank(module.text, lineStart(module.text, start), start);
  const lead = isOwnLine ? lineBreak(module.text) + indentAt(module.text, start) : ' ';
  const text = `,${lead}${isCamel ? `expires_in: ${name}` : name}`;
  return { text: name, edits: [{ start: end, end, text }, ...types], beside: property };
}

/** The member `expires_in` for the type of the answer, where it has none; undefined where it is not clear which type. */
function typeEdits({ module, draft }: ModuleContext): RangeEdit[] | undefined {
  const found: NodePath[] = [];
  visit(module.program, {
    'TSPropertySignature|ObjectTypeProperty': (member: NodePath) => {
      if (typeMemberName(member) !== 'access_token') return;
      const siblings = member.listKey ? children(member.parentPath as NodePath, member.listKey) : [];
      if (!siblings.some((sibling) => typeMemberName(sibling) === 'expires_in')) found.push(member);
    },
  });
  const [member, ...others] = found;
  if (others.length > 0) return undefined;
  if (!member) return [];
  const end = member.node.end ?? 0;
  const text = draft
    .textOf(member)
    .replace('access_token', 'expires_in')
    .replace(/: *string/, ': number');
  const isEnded = /[;,]$/.test(text);
  const isOwnLine = isBlank(
    module.text,
    lineStart(module.text, member.node.start ?? 0),
    member.node.start ?? 0,
  );
  const lead = isOwnLine ? lineBreak(module.text) + indentAt(module.text, member.node.start ?? 0) : ' ';
  const separator = isEnded || isOwnLine ? '' : ';';
  return [{ start: end, end, text: `${separator}${lead}${text}` }];
}
