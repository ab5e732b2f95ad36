import type { Script } from '../shell/scripts';
import type { Pipeline } from '../shell/types';
import type { KeyWriter } from './keyWriters';

/** A script with what was read in it. */
export interface ReadScript {
  readonly script: Script;
  readonly pipelines: readonly Pipeline[];
  readonly writers: readonly KeyWriter[];
}

/** A pipeline where it stands. */
export interface PlacedPipeline {
  readonly read: ReadScript;
  readonly pipeline: Pipeline;
}
