import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { Cascade } from './ast/cascade';
import { readDouble } from './ast/doubleCalls';
import { Effects } from './ast/effects';
import { Entities } from './ast/entities';
import type { Entity } from './ast/entity';
import type { ModuleSet } from './ast/moduleSet';
import { Origins } from './ast/origins';
import { moduleOf } from './ast/parseModule';
import { isTestCode } from './ast/testCode';
import { Draft } from './draft';
import { isIdentityName } from './ims/names';
import { readPackageCall } from './packages';
import { isSigningCall } from './signers';
import type { Flow, InputChange, MigrationOptions, Requirement, SourceModule } from './types';

/** What the steps share while they work on modules that belong together. */
interface SharedContext {
  readonly options: MigrationOptions;
  readonly set: ModuleSet;
  readonly origins: Origins;
  readonly entities: Entities;
  readonly cascade: Cascade;
  /** Names that held metascopes and hold scopes now, old name first. */
  readonly renamed: Map<string, string>;
  /** Variables and properties that held metascopes and hold scopes now. */
  readonly scopeHolders: Set<Entity>;
  /** Environment variables that hold scopes from now on. */
  readonly scopeVariables: Map<string, ScopeVariable>;
  /** Environment variables for data that the program had no use for before, by name. */
  readonly newVariables: Map<string, NewVariable>;
  /** What functions are given from now on that they were not before. */
  readonly newInputs: Map<string, Omit<InputChange, 'change'>>;
  /** Packages that migrated code needs, in a version that has what it calls; by the manifest's folder and the name. */
  readonly requirements: Map<string, Requirement>;
  /** What each migrated flow asked for and asks for now, by the flow's id. */
  readonly credentials: Map<string, NonNullable<Flow['credential']>>;
  /** Calls by which tests make stand-ins for what nothing calls any more. */
  readonly idleDoubles: Set<Node>;
  /** Texts that name the exchange and were dealt with where they stand. */
  readonly handled: Set<Node>;
  /** Modules that are to be written, by path. */
  readonly creations: Map<string, string>;
  /** Packages whose place a generated module has taken, each with its path. */
  readonly replaced: Set<string>;
  /** Why flows must be refused that a step has looked at, by the flow's id. */
  readonly refusals: Map<string, string>;
  /** The same work, seen from each module. */
  readonly views: readonly ModuleContext[];
}

/** Where an environment variable that holds scopes comes from. */
export interface ScopeVariable {
  /** The name that it had before, if it had one. */
  readonly was: string | undefined;
  /** The file that asks for its scopes. */
  readonly file: string;
  /** The variable of the client id that the scopes belong to. */
  readonly beside: string | undefined;
}

/** An environment variable that the program reads from now on. */
export interface NewVariable {
  readonly file: string;
  readonly note: string;
  /** The variable of the client id that it belongs to. */
  readonly beside: string | undefined;
}

/** What the steps share, seen from one of the modules. */
export interface ModuleContext extends SharedContext {
  readonly module: SourceModule;
  readonly draft: Draft;
  /** The same work, seen from the module that a piece of code belongs to. */
  readonly at: (path: NodePath) => ModuleContext;
}

/** Prepares modules for the steps: one view of the work for each. */
export function createContexts(set: ModuleSet, options: MigrationOptions): readonly ModuleContext[] {
  const programs = set.modules.map((module) => module.program as NodePath);
  const origins: Origins = new Origins(programs, set, (call) => readPackageCall(call, origins) !== undefined);
  const entities = new Entities(programs, origins);
  const idleDoubles = new Set<Node>();
  const isIdle = (call: NodePath): boolean => {
    if (idleDoubles.has(call.node)) return true;
    const double = isTestCode(call) ? readDouble(call) : undefined;
    return double !== undefined && double.target === undefined;
  };
  const effects = new Effects(origins, (call) => isIdle(call) || isSigningCall(call, origins));
  const views: ModuleContext[] = [];
  const shared: SharedContext = {
    options,
    set,
    origins,
    entities,
    cascade: new Cascade(origins, entities, effects, isIdentityName),
    renamed: new Map(),
    scopeHolders: new Set(),
    scopeVariables: new Map(),
    newVariables: new Map(),
    newInputs: new Map(),
    requirements: new Map(),
    credentials: new Map(),
    idleDoubles,
    handled: new Set(),
    creations: new Map(),
    replaced: new Set(),
    refusals: new Map(),
    views,
  };
  const byModule = new Map<SourceModule, ModuleContext>();
  const at = (path: NodePath): ModuleContext => {
    const view = byModule.get(moduleOf(path));
    if (!view) throw new Error('A piece of code belongs to no module of this work');
    return view;
  };
  for (const module of set.modules) {
    const view = {
      ...shared,
      module,
      draft: new Draft(module, shared.cascade, (path) => at(path).draft),
      at,
    };
    byModule.set(module, view);
    views.push(view);
  }
  return views;
}
