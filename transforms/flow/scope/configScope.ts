import type { NodePath } from '@babel/traverse';
import { CONFIG_PACKAGE, readConfig, type ConfigRead } from '../../ast/environment/configPackage';
import { readSettings } from '../../ast/environment/settingReads';
import { textOf } from '../../ast/parseModule';
import { quoteStyle } from '../../ast/style';
import { unwrap } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { isMetascopeName, oauthScopeName, scopeName, scopesName } from '../../ims/names';
import type { CarriedMetascopes, TokenFlow } from '../types';
import type { FallbackScope } from './fallbackScope';
import { isSameEverywhere } from './place';
import type { ScopeWriter } from './types';

/** Reads the scopes beside the client id, in files of the package config. */
export function configScope(flow: TokenFlow, context: ModuleContext): FallbackScope | undefined {
  const { clientId, at } = flow;
  const read = clientId && readConfig(clientId);
  const own = read?.keys.at(-1);
  if (!read || own === undefined || !isPackage(context)) return undefined;
  const keys = freePath(read, [scopesName(own)], context);
  const text = keys && besideRead(clientId, keys, { at, type: 'string', context });
  if (!keys || text === undefined) return undefined;
  return { name: keys.join('.'), read: text, text, declarations: [], isSetting: true };
}

/**
 * Lets a setting of the package config that held a flow's metascopes hold its scopes: the request reads it under its new
 * name, in the way in which it, or the client id, is read. What the files hold is brought in line with what code reads.
 */
export function carryConfig(
  flow: TokenFlow,
  { carrier, shape }: CarriedMetascopes,
  quote: string,
  context: ModuleContext,
): ScopeWriter | undefined {
  const read = readConfig(carrier);
  const own = read?.keys.at(-1);
  if (!read || own === undefined || !isMetascopeName(own) || !isPackage(context)) return undefined;
  const keys = freePath(read, [scopeName(own), oauthScopeName(own)], context);
  if (!keys) return undefined;
  const places = [carrier, ...(flow.clientId ? [flow.clientId] : [])];
  const wanted = { at: flow.at, type: shape === 'list' ? 'string[]' : 'string', context };
  const text = places.map((place) => besideRead(place, keys, wanted)).find((one) => one !== undefined);
  if (text === undefined) return undefined;
  const sent =
    shape === 'list' ? `${text}.join(${quote},${quote})` : shape === 'either' ? `String(${text})` : text;
  return () => ({
    ...{ text: sent, literal: undefined, metascopes: [], scopes: [], env: [], kind: 'carried' },
    ...(shape === 'list' && { list: text }),
    setting: { name: keys.join('.'), was: read.keys.join('.') },
  });
}

/** Where a setting is wanted, and of what type it is. */
interface Wanted {
  readonly at: NodePath;
  readonly type: string;
  readonly context: ModuleContext;
}

/** Code that reads a setting at a place, written like the code that reads another one, where no type has to know it. */
function besideRead(
  sibling: NodePath,
  keys: readonly string[],
  { at, type, context }: Wanted,
): string | undefined {
  const read = readConfig(sibling);
  if (!read) return undefined;
  const { module } = context;
  const value = unwrap(sibling);
  const isVisible = (path: NodePath): boolean => isSameEverywhere(path, { at, calls: [] });
  const isBeside = read.keys.slice(0, -1).join('.') === keys.slice(0, -1).join('.');
  const isOpen = !module.typescript && !value.isIdentifier() && read.key !== undefined;
  if (isBeside && isOpen && isVisible(value)) return renamed(value, read, keys);
  if (!isVisible(read.root)) return undefined;
  const quote = quoteStyle(module);
  return `${textOf(read.root)}.get${module.typescript ? `<${type}>` : ''}(${quote}${keys.join('.')}${quote})`;
}

/** The same code with another name at the end of the path. */
function renamed(value: NodePath, { key, keys: before }: ConfigRead, keys: readonly string[]): string {
  const [was, name] = [before.at(-1) ?? '', keys.at(-1) ?? ''];
  const text = textOf(value);
  const offset = value.node.start ?? 0;
  const [start, end] = [(key?.node.start ?? 0) - offset, (key?.node.end ?? 0) - offset];
  const own = text.slice(start, end);
  const at = own.lastIndexOf(was);
  return text.slice(0, start) + own.slice(0, at) + name + own.slice(at + was.length) + text.slice(end);
}

/** The path of a setting beside another one, under the first of the names that no code asks for yet. */
function freePath(
  { keys }: ConfigRead,
  names: readonly string[],
  { set, module }: ModuleContext,
): string[] | undefined {
  const asked = new Set(set.usersOf(CONFIG_PACKAGE, module).flatMap(readSettings));
  return names.map((name) => [...keys.slice(0, -1), name]).find((path) => !asked.has(path.join('.')));
}

/** Whether a call asks the package config for a setting. */
export function isConfigSetting(call: NodePath, context: ModuleContext): boolean {
  return readConfig(call) !== undefined && isPackage(context);
}

/** Whether `config` is the package of the registry, as far as its manifest is known, and no folder of the program. */
function isPackage({ set, module }: ModuleContext): boolean {
  return set.packageOf(module)?.dependencies.has(CONFIG_PACKAGE) === true;
}
