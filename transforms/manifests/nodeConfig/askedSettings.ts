import type { Settings } from '../types';

/** Whether migrated code asked for a setting before, by itself or with its group, and asks for that no more. */
export function isLost(path: string, { lost }: Settings): boolean {
  return lost.some((other) => concerns(other, path));
}

/** Whether some code still asks for a setting. */
export function isAsked(path: string, { asked }: Settings): boolean {
  return [...asked.keys()].some((other) => other === '' || concerns(other, path));
}

/** The group by which a setting that is lost is still handed on as a whole, and the file that does so. */
export function handedOn(path: string, { asked }: Settings): { group: string; file: string } | undefined {
  const found = [...asked].find(([group]) => group === '' || path.startsWith(`${group}.`));
  const isNamed = [...asked.keys()].some((other) => other === path || other.startsWith(`${path}.`));
  return found && !isNamed ? { group: found[0], file: found[1] } : undefined;
}

/** Whether one path leads to the other, or to something in it. */
function concerns(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
