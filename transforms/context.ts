import type { NodePath } from '@babel/traverse';
import { Cascade } from './ast/cascade';
import { Effects } from './ast/effects';
import { Entities } from './ast/entities';
import { Origins } from './ast/origins';
import { Draft } from './draft';
import { readSignCall } from './signers';
import type { MigrationOptions, SourceModule } from './types';

/** What the steps share while they work on one file. */
export interface ModuleContext {
  readonly module: SourceModule;
  readonly options: MigrationOptions;
  readonly origins: Origins;
  readonly entities: Entities;
  readonly cascade: Cascade;
  readonly draft: Draft;
}

/** Prepares a parsed file for the steps. */
export function createContext(module: SourceModule, options: MigrationOptions): ModuleContext {
  const program: NodePath = module.program;
  const origins = new Origins(program);
  const entities = new Entities(program, origins);
  const effects = new Effects(origins, (call) => readSignCall(call) !== undefined);
  const cascade = new Cascade(origins, entities, effects);
  return { module, options, origins, entities, cascade, draft: new Draft(module, cascade) };
}
