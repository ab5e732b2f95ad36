import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Entities } from './entities';
import type { Entity } from './entity';
import { declarationOf, patternPropertyOf } from './patterns';
import type { PlacedEdit } from './renderCuts';
import { definitionsOf, parameterPropertiesOf } from './slotDefinitions';
import { child, children } from './unwrap';

/** A place that writes a name. */
interface Mention {
  readonly path: NodePath;
  readonly to: string;
}

/**
 * Renames variables and properties wherever they are written, and the keys by which patterns take them.
 *
 * @param holders where two of them are written by one name, the later one counts
 * @param isMeant leaves out the places for which it is false, code that is gone for instance
 */
export function renameEntities(
  holders: Iterable<Entity>,
  rename: (name: string, entity: Entity) => string,
  entities: Entities,
  isMeant: (path: NodePath) => boolean,
): PlacedEdit[] {
  const mentions = new Map<Node, Mention>();
  for (const entity of holders) {
    for (const path of placesOf(entity, entities)) {
      const name = nameAt(path);
      if (name !== undefined && isMeant(path)) mentions.set(path.node, { path, to: rename(name, entity) });
    }
  }
  return [...mentions.values()].flatMap((mention) => write(mention, mentions) ?? []);
}

/** The identifiers and keys that write the name of an entity. */
function placesOf(entity: Entity, entities: Entities): NodePath[] {
  if (entity.kind === 'slot') {
    const members = [
      ...entities.usesOf(entity),
      ...entities.writesOf(entity).flatMap((write) => child(write, 'left') ?? []),
      ...definitionsOf(entity),
    ];
    const keys = members.flatMap((path) => keyOf(path) ?? []);
    const parameters = parameterPropertiesOf(entity).map((parameter) => entities.ofBinding(parameter));
    return [...keys, ...parameters.flatMap((parameter) => placesOf(parameter, entities))];
  }
  const { binding } = entity;
  const taken = patternPropertyOf(binding);
  const uses = entities.usesOf(entity).map((path) => keyOf(path) ?? path);
  return [
    declarationOf(binding),
    taken && child(taken, 'key'),
    ...uses,
    ...binding.constantViolations.map((write) => child(write, 'left')),
  ].filter((path) => path !== undefined);
}

/** The name by which a member, a property or a specifier reaches what it means. */
function keyOf(path: NodePath): NodePath | undefined {
  if (path.isCallExpression()) return children(path, 'arguments')[0];
  return child(path, 'property') ?? child(path, 'key') ?? child(path, 'imported');
}

/** The name that an identifier or a key writes. */
function nameAt(path: NodePath): string | undefined {
  if (path.isIdentifier()) return path.node.name;
  if (path.isPrivateName()) return `#${path.node.id.name}`;
  return path.isStringLiteral() ? path.node.value.split('.').at(-1) : undefined;
}

/** The edit for one mention; for a name that stands for two, one edit that writes both. */
function write({ path, to }: Mention, mentions: ReadonlyMap<Node, Mention>): PlacedEdit | undefined {
  const from = nameAt(path) ?? '';
  const start = path.node.start ?? 0;
  if (path.isStringLiteral()) {
    const end = (path.node.end ?? start) - 1;
    return to === from ? undefined : { place: path, start: end - from.length, end, text: to };
  }
  const end = start + from.length;
  const both = doubleOf(path);
  if (!both) return to === from ? undefined : { place: path, start, end, text: to };
  const [first, second] = both.nodes.map((node) => mentions.get(node)?.to ?? from);
  // The edit of the first writes the second as well.
  if (first === undefined || second === undefined) return undefined;
  if (path.node === both.nodes[1] && mentions.has(both.nodes[0])) return undefined;
  const text = first === second ? first : `${first}${both.between}${second}`;
  return text === from ? undefined : { place: path, start, end, text };
}

/** The two names that one identifier stands for in `{ name }`, `{ name = … }` and `import { name }`. */
function doubleOf(path: NodePath): { nodes: readonly [Node, Node]; between: string } | undefined {
  const parent = path.parentPath;
  const holder = parent?.isAssignmentPattern() && path.key === 'left' ? parent.parentPath : parent;
  if (holder?.isObjectProperty({ shorthand: true })) {
    const { key, value } = holder.node;
    return { nodes: [key, value.type === 'AssignmentPattern' ? value.left : value], between: ': ' };
  }
  if (!holder?.isImportSpecifier() || holder.node.imported.start !== holder.node.local.start)
    return undefined;
  return { nodes: [holder.node.imported, holder.node.local], between: ' as ' };
}
