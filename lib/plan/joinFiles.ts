import type { Flow } from '../../transforms/types';

/** Says of each file which file stands for all that flows join with it. */
export function joinFiles(flows: readonly Flow[]): (path: string) => string {
  const heads = new Map<string, string>();
  const headOf = (path: string): string => {
    const next = heads.get(path);
    return next === undefined || next === path ? path : headOf(next);
  };
  for (const { files } of flows) {
    const [first, ...others] = files.map(headOf);
    for (const other of others) if (first !== undefined) heads.set(other, headOf(first));
  }
  return headOf;
}
