import type { Entity } from '../../ast/entity';
import { valuesOf } from '../../ast/entityValues';
import { renameEntities } from '../../ast/renameEntities';
import type { ModuleContext } from '../../context';
import { bareMetascope } from '../../ims/metascopes';
import { isMetascopeName, scopeName } from '../../ims/names';
import { chooseScopeNames, namesOf } from './chooseScopeNames';
import { givenSettings } from './givenSettings';
import { declare } from './namedScope';
import { configSetting, Retarget } from './retarget';
import type { Rename, ScopeSetting, ScopeWriter, WantedScopes, WrittenScope } from './types';

/**
 * Lets a setting that a package is given hold scopes instead of metascopes, with everything that fills it.
 *
 * @param settings the setting, of each object that the package can be given
 * @param to what it is from now on
 * @returns writes the names and values, once the cascade has settled
 */
export function carrySettings(
  settings: readonly Entity[],
  to: ScopeSetting,
  wanted: WantedScopes,
  context: ModuleContext,
): ScopeWriter {
  const { cascade, scopeHolders, renamed } = context;
  const retarget = new Retarget(context, wanted);
  for (const setting of settings) retarget.entity(setting);
  for (const holder of retarget.holders) {
    cascade.keep(holder);
    scopeHolders.add(holder);
  }
  const names = [...retarget.settings, ...[...retarget.holders].flatMap(namesOf)].filter(isMetascopeName);
  for (const name of names) renamed.set(name, scopeName(name));
  return () => write(settings, to, retarget, wanted, context);
}

function write(
  settings: readonly Entity[],
  to: ScopeSetting,
  retarget: Retarget,
  { fallback, override }: WantedScopes,
  context: ModuleContext,
): WrittenScope {
  const { cascade, entities, renamed } = context;
  const others = new Set([...retarget.holders].filter((holder) => !settings.includes(holder)));
  const names = chooseScopeNames(others, retarget.settings, context);
  const rename: Rename = (name) => names.get(name) ?? name;
  for (const [name] of renamed) if (names.has(name)) renamed.set(name, rename(name));
  const nameOf = (name: string, entity: Entity): string =>
    settings.includes(entity) ? to.name : rename(name);
  const renames = renameEntities([...others, ...settings], nameOf, entities, (path) => !cascade.isGone(path));
  const values = new Set(settings.flatMap((setting) => valuesOf(setting, context)).map(({ node }) => node));
  for (const { place, start, end, text } of [...retarget.edits, ...renames]) {
    const isUnread =
      to.takes === 'either' &&
      retarget.unknown.length > 0 &&
      place.isArrayExpression() &&
      values.has(place.node);
    context.at(place).draft.replaceRange(start, end, isUnread ? fallback.text : text);
    if (isUnread) declare(fallback, context);
  }
  const isUnknown = retarget.unknown.length > 0;
  const isMapped = retarget.scopes.length > 0 && !isUnknown;
  return {
    text: to.name,
    literal: undefined,
    metascopes: [...new Set(retarget.metascopes.map(bareMetascope))],
    scopes: [...new Set(retarget.scopes)],
    env: [
      ...retarget.variables.map((was) => ({ name: rename(was), was })),
      ...(isUnknown ? [{ name: fallback.name, was: undefined }] : []),
    ],
    ...configSetting(retarget, rename),
    kind: override ? 'chosen' : isMapped ? 'mapped' : 'carried',
    given: givenSettings(retarget.holders, nameOf, context),
  };
}
