import type { NodePath } from '@babel/traverse';
import type { Cascade } from '../cascade';
import { rangeOf, type RangeEdit } from '../renderCuts';
import { children } from '../unwrap';
import { memberListsIn, type MemberList, type MemberName } from './namedMembers';

/** Takes members that are gone out of `Omit<T, …>` and `Pick<T, …>`, and gives the others their new names. */
export function renderMemberLists(
  program: NodePath,
  cascade: Cascade,
  renamed: ReadonlyMap<string, string>,
): RangeEdit[] {
  const lists = memberListsIn(program, cascade.origins.links);
  return lists
    .filter(({ reference }) => !cascade.isGone(reference))
    .flatMap((list) => {
      const isGone = ({ members }: MemberName): boolean =>
        members.length > 0 && members.every((member) => cascade.isGone(member));
      const gone = list.names.filter(isGone);
      const kept = list.names.filter((name) => !gone.includes(name));
      return [...cutNames(list, gone), ...kept.flatMap((name) => renameIn(name, renamed))];
    });
}

function cutNames({ reference, kind, of, keys }: MemberList, gone: readonly MemberName[]): RangeEdit[] {
  const parts = keys.isTSUnionType() ? children(keys, 'types') : [keys];
  const kept = parts.filter((part) => !gone.some(({ path }) => path.node === part.node));
  if (kept.length === parts.length) return [];
  if (kept.length === 0 && kind === 'Pick') return [{ ...rangeOf(keys.node), text: 'never' }];
  if (kept.length === 0) {
    const [outer, inner] = [rangeOf(reference.node), rangeOf(of.node)];
    return [
      { start: outer.start, end: inner.start, text: '' },
      { start: inner.end, end: outer.end, text: '' },
    ];
  }
  const first = parts.indexOf(kept[0] as NodePath);
  return parts.flatMap((part, index) => {
    if (kept.includes(part)) return [];
    const { start, end } = rangeOf(part.node);
    const beside = parts[index < first ? index + 1 : index - 1];
    if (!beside) return [];
    const other = rangeOf(beside.node);
    return [index < first ? { start, end: other.start, text: '' } : { start: other.end, end, text: '' }];
  });
}

function renameIn({ path, name, members }: MemberName, renamed: ReadonlyMap<string, string>): RangeEdit[] {
  const to = members.length > 0 ? renamed.get(name) : undefined;
  const { start, end } = rangeOf(path.node);
  return to === undefined ? [] : [{ start: start + 1, end: end - 1, text: to }];
}
