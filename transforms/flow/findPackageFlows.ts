import type { NodePath } from '@babel/traverse';
import { valuesOf } from '../ast/entityValues';
import { children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { readPackageCall } from '../packages';
import type { PackageCall, TokenPackage } from '../packages/types';
import { judgeModule, type Judgement } from './judge';
import { loadsOf } from './traceKey';
import type { ContextFlow, PackageFlow, SkippedSite } from './types';
import { whyUnseen } from './whyUnseen';
import { visit } from '../ast/visit';

/** The calls of packages that sign and exchange for their callers. */
export interface FoundPackageFlows {
  readonly flows: readonly (PackageFlow | ContextFlow)[];
  readonly skipped: readonly SkippedSite[];
  /** The packages that are called, whatever becomes of the calls. */
  readonly names: readonly string[];
  /** The calls that have to stay as they are, so that none of their packages can be replaced. */
  readonly staying: readonly { readonly name: string; readonly call: NodePath }[];
}

/**
 * Finds the calls of a module that get a token by a package, and refuses those whose settings can't be followed.
 *
 * @param before how many flows of the module are known already: ids count on from there
 */
export function findPackageFlows(context: ModuleContext, before: number): FoundPackageFlows {
  const flows: (PackageFlow | ContextFlow)[] = [];
  const skipped: SkippedSite[] = [];
  const names: string[] = [];
  const staying: { name: string; call: NodePath }[] = [];
  let count = before;
  visit(context.module.program, {
    CallExpression(path) {
      const found = readPackageCall(path, context.origins);
      if (!found || (found.of.kind === 'context' && placesOf(found.settings, found.of, context).length === 0))
        return;
      count += 1;
      names.push(found.of.name);
      const flow = readFlow(found, `${context.module.path}#${String(count)}`, context);
      if ('kind' in flow) flows.push(flow);
      else skipped.push({ path, ...flow });
      if (!('kind' in flow) && found.of.kind === 'package') staying.push({ name: found.of.name, call: path });
    },
  });
  return { flows, skipped, names, staying };
}

function readFlow(
  found: PackageCall & { readonly of: TokenPackage },
  id: string,
  context: ModuleContext,
): PackageFlow | ContextFlow | Judgement {
  const { call, settings, of } = found;
  const judgement = judgePlaces([call, ...placesOf(settings, of, context)], context);
  if (judgement) return judgement;
  const whyNot = of.whyNot?.(context.set.packageOf(context.module)?.dependencies.get(of.name));
  if (whyNot !== undefined) return { status: 'manual', rule: of.rule, reason: `Not rewritten: ${whyNot}` };
  const metascopes = settingValues(settings, of.settings.metascopes, context);
  if (metascopes.length === 0) {
    return { status: 'manual', rule: of.rule, reason: whyUnseen(settings, of, context) };
  }
  const [clientId] = settingValues(settings, of.settings.clientId, context);
  const [clientSecret] = settingValues(settings, of.settings.clientSecret, context);
  return {
    kind: of.kind,
    id,
    package: of,
    call,
    settings,
    at: settings,
    clientId,
    clientSecret,
    keys: settingValues(settings, of.settings.key, context),
    sources: [],
    urls: [],
    shared: undefined,
  };
}

/** What a setting is given, wherever that is written. */
function settingValues(settings: NodePath, name: string, context: ModuleContext): NodePath[] {
  return context.entities.slotsOf(settings, name).flatMap((slot) => valuesOf(slot, context));
}

/** Where the settings that only the JWT needs are written, and where the key, or the path of its file, comes from. */
function placesOf(settings: NodePath, of: TokenPackage, context: ModuleContext): NodePath[] {
  const keys = settingValues(settings, of.settings.key, context);
  const loads = keys.flatMap((key) => loadsOf(key, context)).map(({ path }) => path);
  const files = loads.flatMap((load) =>
    load.isCallExpression() ? children(load, 'arguments').slice(0, 1) : [],
  );
  const origins = files.flatMap((file) => context.origins.of(file)).map(({ path }) => path);
  const found = [...keys, ...settingValues(settings, of.settings.metascopes, context), ...loads, ...origins];
  return [...found, ...found.flatMap((path) => callersGiving(path, context))];
}

/** The calls that give a function what it takes a value from, where the value goes no further back. */
function callersGiving(value: NodePath, { origins }: ModuleContext): NodePath[] {
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined;
  const fn = binding?.kind === 'param' ? binding.scope.path : undefined;
  return fn?.isFunction() ? origins.callIndex.callSitesOf(fn).calls.map(({ path }) => path) : [];
}

/** What the files of a flow say of it, each once. */
function judgePlaces(places: readonly NodePath[], context: ModuleContext): Judgement | undefined {
  const seen = new Set<ModuleContext>();
  for (const place of places) {
    const view = context.at(place);
    if (seen.has(view)) continue;
    seen.add(view);
    const found = judgeModule(place, view);
    if (found) return found;
  }
  return undefined;
}
