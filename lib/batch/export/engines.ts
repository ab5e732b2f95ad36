/** A file to write: the template it is made from, and what it is to be called below the output folder. */
export interface ExportedFile {
  readonly template: string;
  readonly path: string;
  readonly executable?: boolean;
}

export interface Engine {
  readonly files: readonly ExportedFile[];
  /** Most parts that it takes; undefined if it works repository by repository. */
  readonly maxShards?: number;
  /** What to do with the files. */
  readonly next: string;
}

export const ENGINES = {
  'github-actions': {
    files: [{ template: 'github-actions/ims-codemod.yml', path: '.github/workflows/ims-codemod.yml' }],
    maxShards: 256,
    next: 'Commit it with plan.jsonl beside it, then start the workflow by hand.',
  },
  gitlab: {
    files: [{ template: 'gitlab/ims-codemod.gitlab-ci.yml', path: '.gitlab-ci.yml' }],
    maxShards: 200,
    next: 'Commit it with plan.jsonl beside it.',
  },
  kubernetes: {
    files: [
      { template: 'kubernetes/ims-codemod-run.yaml', path: 'ims-codemod-run.yaml' },
      { template: 'kubernetes/ims-codemod-merge.yaml', path: 'ims-codemod-merge.yaml' },
    ],
    maxShards: 10_000,
    next: 'Put plan.jsonl on the volume, then: kubectl apply -f ims-codemod-run.yaml',
  },
  'multi-gitter': {
    files: [
      { template: 'multi-gitter/ims-codemod.sh', path: 'ims-codemod.sh', executable: true },
      { template: 'multi-gitter/multi-gitter.yml', path: 'multi-gitter.yml' },
    ],
    next: 'multi-gitter run "$PWD/ims-codemod.sh" --config multi-gitter.yml --org YOUR_ORG --dry-run',
  },
  sourcegraph: {
    files: [{ template: 'sourcegraph/ims-codemod.batch.yaml', path: 'ims-codemod.batch.yaml' }],
    next: 'src batch preview -f ims-codemod.batch.yaml',
  },
  turbolift: {
    files: [
      { template: 'turbolift/ims-codemod.sh', path: 'ims-codemod.sh', executable: true },
      { template: 'turbolift/README.md', path: 'README.md' },
    ],
    next: 'Put repos.txt beside them, then follow the steps at the top of ims-codemod.sh.',
  },
} as const satisfies Readonly<Record<string, Engine>>;

export type EngineName = keyof typeof ENGINES;

export const ENGINE_NAMES = Object.keys(ENGINES) as readonly EngineName[];
