import type { NodePath } from '@babel/traverse';
import { envName } from '../../ast/environment/variables';
import type { Entities } from '../../ast/entities';
import { propertyName } from '../../ast/names';
import { moduleOf, textOf } from '../../ast/parseModule';
import { settingName } from '../../ast/settingName';
import { indentAt, isBlank, lineBreak, lineStart } from '../../ast/textLines';
import { definitionsOf } from '../../ast/slotDefinitions';
import { child, children, unwrap, wrapped } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { scopesEnvName, scopesName } from '../../ims/names';
import { isFromEnvironment } from '../environment/isEnvironment';
import { rowBeside, type Declaration } from '../environment/rowBeside';
import { isSameEverywhere, isVisible } from './place';
import { configScope } from './configScope';
import { readBeside } from './readBeside';
import type { TokenFlow } from '../types';

/** An environment variable, or an input of an action, to read the scopes from when nothing in the code says them. */
export interface FallbackScope {
  readonly name: string;
  /** The plain code that reads it: `process.env.X`. */
  readonly read: string;
  /** For an input: the name of the one that it stands beside. */
  readonly inputBeside?: string;
  /** Whether it is a setting of the package config, by its path. */
  readonly isSetting?: true;
  /** The code to use in the request, written like the one that reads the client id. */
  readonly text: string;
  /** What `text` needs to be declared: a name beside the client id's in a destructured `process.env`, a row in a schema. */
  readonly declarations: readonly Declaration[];
}

/** Names the scopes variable after the client id's and reads it the same way. */
export function fallbackScope(flow: TokenFlow, context: ModuleContext): FallbackScope {
  const { clientId } = flow;
  const given = inputScope(flow, context) ?? configScope(flow, context);
  if (given) return given;
  for (const { path } of clientId ? context.origins.of(clientId) : []) {
    const name = envName(path);
    const described = path.isObjectProperty() ? besideRow(flow, scopesEnvName(name), context) : undefined;
    if (described) return described;
    if (name !== undefined) return like(scopesEnvName(name), suffixOf(path));
    const property = path.findParent((parent) => parent.isObjectProperty());
    const key = property && isFromEnvironment(path) ? propertyName(property) : undefined;
    if (property && key !== undefined) return beside(property, path, scopesEnvName(key), flow, context);
  }
  return (
    (clientId && accessor(clientId, flow)) ?? like('ADOBE_SCOPES', context.module.typescript ? " ?? ''" : '')
  );
}

/** Beside the client id among what a function is given: an action has its settings from its inputs, and no environment. */
function inputScope(flow: TokenFlow, context: ModuleContext): FallbackScope | undefined {
  const { clientId, at } = flow;
  if (!clientId || (flow.kind !== 'context' && !context.set.isInAction(at))) return undefined;
  const beside = readBeside(clientId, { at, rename: scopesName, context });
  if (!beside || beside.isVariable || beside.declaration) return undefined;
  const { name, text } = beside;
  return { name, read: text, text, declarations: [], inputBeside: beside.beside };
}

/** The environment variable that the client id is read from. */
export function clientIdVariable(flow: TokenFlow, context: ModuleContext): string | undefined {
  return clientIdVariables(flow, context)[0];
}

/** All environment variables that the client id can be read from: a program may serve several credentials. */
export function clientIdVariables({ clientId }: TokenFlow, { origins }: ModuleContext): string[] {
  const names = (clientId ? origins.of(clientId) : []).flatMap(({ path }) => {
    const property = isFromEnvironment(path)
      ? path.findParent((parent) => parent.isObjectProperty())
      : undefined;
    return envName(path) ?? (property ? propertyName(property) : undefined) ?? [];
  });
  return [...new Set(names)];
}

/** `config.get('ADOBE_CLIENT_ID')`: the same call for the scopes. */
function accessor(value: NodePath, flow: TokenFlow): FallbackScope | undefined {
  const name = settingName(unwrap(value));
  const scopes = name === undefined ? undefined : scopesEnvName(name);
  const isSame = isSameEverywhere(value, { at: flow.at, calls: [] });
  if (name === undefined || scopes === undefined || !isSame || !/^\w*(?:CLIENT_?ID|API_?KEY)/i.test(name))
    return undefined;
  const text = textOf(value).replace(name, scopes);
  return { name: scopes, read: text, text, declarations: [] };
}

function like(name: string, suffix: string): FallbackScope {
  return { name, read: `process.env.${name}`, text: `process.env.${name}${suffix}`, declarations: [] };
}

/** Reads the scopes where the client id is read from a schema of the environment, which gets a row for them. */
function besideRow(
  { clientId, clientSecret, at }: TokenFlow,
  variable: string,
  { entities, origins }: ModuleContext,
): FallbackScope | undefined {
  const read = clientId && unwrap(clientId);
  if (!read || !isSameEverywhere(read, { at, calls: [] })) return undefined;
  const rows = rowsBehind(read, entities);
  const secrets = clientSecret ? rowsBehind(unwrap(clientSecret), entities) : [];
  const [row] = rows;
  const own = row && propertyName(row);
  if (own === undefined) return undefined;
  const key = envName(row as NodePath) === own ? variable : scopesName(own);
  const declarations = rows.map((path) => {
    const after = secrets.find(({ parent }) => parent === path.parent) ?? path;
    return rowBeside(path, after, { key, variable });
  });
  const isNew = origins.schemas.of(variable).length === 0;
  const text = textOf(read).replace(new RegExp(`\\b${own}\\b(?!.*\\b${own}\\b)`, 's'), key);
  return isNew && declarations.every((one) => one !== undefined)
    ? { name: variable, read: `process.env.${variable}`, text, declarations }
    : undefined;
}

/** The rows that say what an expression reads. */
function rowsBehind(read: NodePath, entities: Entities): NodePath[] {
  return entities
    .mentionedBy(read)
    .flatMap((entity) => (entity.kind === 'slot' && entity.owner ? definitionsOf(entity) : []));
}

/** Takes the scopes out of `process.env` where the client id is taken, if the request can see that name. */
function beside(
  property: NodePath,
  identifier: NodePath,
  name: string,
  flow: TokenFlow,
  { module }: ModuleContext,
): FallbackScope {
  const { at } = flow;
  const binding = identifier.isIdentifier() ? identifier.scope.getBinding(identifier.node.name) : undefined;
  if (!binding || !isVisible(binding, at) || at.scope.hasBinding(name))
    return like(name, module.typescript ? " ?? ''" : '');
  const sibling = secretBeside(property, flow) ?? property;
  const start = sibling.node.start ?? 0;
  const end = sibling.node.end ?? 0;
  const fallback = /=\s*(['"])\1$/.exec(module.text.slice(start, end))?.[0];
  const isOwnLine = isBlank(module.text, lineStart(module.text, start), start);
  const lead = isOwnLine ? lineBreak(module.text) + indentAt(module.text, start) : ' ';
  const declared = `,${lead}${name}${fallback === undefined ? '' : ` ${fallback}`}`;
  return {
    name,
    read: `process.env.${name}`,
    text: name,
    declarations: [{ after: sibling, text: declared }],
  };
}

/** The property that takes the client secret out of the same object. */
function secretBeside(property: NodePath, flow: TokenFlow): NodePath | undefined {
  const secret = flow.clientSecret;
  const name = secret?.isIdentifier() ? secret.node.name : undefined;
  const siblings = property.parentPath ? children(property.parentPath, 'properties') : [];
  return siblings.find((sibling) => {
    const value = child(sibling, 'value');
    const target = value?.isAssignmentPattern() ? child(value, 'left') : value;
    return name !== undefined && target?.isIdentifier({ name }) === true;
  });
}

/** What makes the sibling's type a string: `!`, `as string`, `?? ''`. */
function suffixOf(path: NodePath): string {
  const { text } = moduleOf(path);
  const outer = wrapped(path);
  const parent = outer.parentPath;
  const isDefaulted =
    parent?.isLogicalExpression() && outer.key === 'left' && parent.node.right.type === 'StringLiteral';
  const end = isDefaulted ? (parent.node.right.end ?? 0) : (outer.node.end ?? 0);
  const right = isDefaulted && parent.node.right.type === 'StringLiteral' ? parent.node.right.value : '';
  return right === '' ? text.slice(path.node.end ?? 0, end) : '';
}
