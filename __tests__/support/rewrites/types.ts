import type { SourceFile } from '../../../transforms/types';

/** The same program in other clothes; undefined where the rewrite has nothing to do or might change the meaning. */
export type Rewrite = (source: SourceFile) => SourceFile | undefined | Promise<SourceFile | undefined>;
