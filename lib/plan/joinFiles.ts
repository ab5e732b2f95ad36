/** Files that belong together: those of a flow, for instance. */
export interface FileGroup {
  readonly files: readonly string[];
}

/** Says of each file which file stands for all that groups join with it. */
export function joinFiles(groups: readonly FileGroup[]): (path: string) => string {
  const heads = new Map<string, string>();
  const headOf = (path: string): string => {
    const next = heads.get(path);
    return next === undefined || next === path ? path : headOf(next);
  };
  for (const { files } of groups) {
    const [first, ...others] = files.map(headOf);
    for (const other of others) if (first !== undefined) heads.set(other, headOf(first));
  }
  return headOf;
}
