import type { NodePath } from '@babel/traverse';
import { Cascade } from './ast/cascade';
import { Effects } from './ast/effects';
import { Entities } from './ast/entities';
import { NO_LINKS } from './ast/moduleLinks';
import { Origins } from './ast/origins';
import { Draft } from './draft';
import { isSigningCall } from './signers';
import type { Flow, MigrationOptions, SourceModule } from './types';

/** What the steps share while they work on one file. */
export interface ModuleContext {
  readonly module: SourceModule;
  readonly options: MigrationOptions;
  readonly origins: Origins;
  readonly entities: Entities;
  readonly cascade: Cascade;
  readonly draft: Draft;
  /** Names that held metascopes and hold scopes now, old name first. */
  readonly renamed: Map<string, string>;
  /** Environment variables that hold scopes from now on, with the name they had before. */
  readonly scopeVariables: Map<string, string | undefined>;
  /** What each migrated flow asked for and asks for now, by the flow's id. */
  readonly credentials: Map<string, NonNullable<Flow['credential']>>;
}

/** Prepares a parsed file for the steps. */
export function createContext(module: SourceModule, options: MigrationOptions): ModuleContext {
  const program: NodePath = module.program;
  const origins = new Origins([program], NO_LINKS);
  const entities = new Entities(program, origins);
  const effects = new Effects(origins, (call) => isSigningCall(call, origins));
  const cascade = new Cascade(origins, entities, effects);
  return {
    module,
    options,
    origins,
    entities,
    cascade,
    draft: new Draft(module, cascade),
    renamed: new Map(),
    scopeVariables: new Map(),
    credentials: new Map(),
  };
}
