import type { ConfigChange } from '../../transforms/manifests/types';

/** Nothing that migrated code asks of the files beside it. */
export const NO_CONFIG_CHANGE: ConfigChange = {
  isCodeChanged: false,
  env: [],
  inputs: { changesOf: () => [], isNamed: () => true },
  settings: { folders: new Set(), lost: [], added: [], taken: [], asked: new Map() },
  packages: new Map(),
  settled: new Map(),
  mayEditEnvFiles: false,
};
