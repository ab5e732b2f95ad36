import type { NodePath } from '@babel/traverse';
import type { StringLiteral } from '@babel/types';
import { collectionOf, collectionOfBinding } from '../../ast/collectionOf';
import { isData } from '../../ast/dataFiles';
import { enumBehind, enumValues } from '../../ast/enums';
import { variableName, type Entity } from '../../ast/entity';
import { sourcesOf, valuesOf } from '../../ast/entityValues';
import { isSchemaValue } from '../../ast/environment/schemaCalls';
import { memberName } from '../../ast/names';
import type { Origins } from '../../ast/origins';
import { textOf } from '../../ast/parseModule';
import type { PlacedEdit } from '../../ast/renderCuts';
import { settingName } from '../../ast/settingName';
import { isTestCode } from '../../ast/testCode';
import { child, children, part, unwrap } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { isMetascopeName, scopeName } from '../../ims/names';
import { replaceList, replaceText, type Replacement } from './replaceLiterals';
import { CLAIM } from './claimKeys';
import { isConfigSetting } from './configScope';
import { lastHole } from './traceMetascopes';
import type { Rename, WantedScopes, WrittenScope } from './types';

/** Turns values from metascopes to scopes, wherever they are written, and collects what held them. */
export class Retarget {
  readonly edits: PlacedEdit[] = [];
  /** Variables and properties that held metascopes and hold scopes from now on. */
  readonly holders = new Set<Entity>();
  /** Settings that are read by name: that of `config.get('META_SCOPES')`. */
  readonly settings = new Set<string>();
  /** Those of them that the package config is asked for: they stand in its files, and are no variables. */
  readonly configSettings = new Set<string>();
  /** Metascopes that were replaced by scopes. */
  readonly metascopes: string[] = [];
  readonly scopes: string[] = [];
  /** Metascopes without a published pair, now read from the environment. */
  readonly unknown: string[] = [];
  /** Whether one of the unknown stands in a file of data, which can't read the environment. */
  isStuck = false;

  constructor(
    private readonly context: ModuleContext,
    private readonly wanted: WantedScopes,
  ) {}

  /** The environment variables and settings that hold scopes from now on, by the names they had. */
  get variables(): string[] {
    return [
      ...new Set([...[...this.holders].flatMap((holder) => variableName(holder) ?? []), ...this.settings]),
    ].filter((name) => !this.configSettings.has(name));
  }

  /**
   * Follows what a variable or property holds.
   *
   * @param each the items of a list are sent one by one: each becomes the scopes of its own metascope
   */
  entity(entity: Entity, each = false): void {
    if (this.holders.has(entity)) return;
    this.holders.add(entity);
    for (const value of valuesOf(entity, this.context)) this.value(value, each);
    const list = entity.kind === 'binding' ? collectionOfBinding(entity.binding) : undefined;
    if (list) this.value(list, true);
    for (const source of sourcesOf(entity, this.context)) this.entity(source, each);
    for (const twin of this.context.entities.twinsOf(entity)) this.entity(twin, each);
  }

  /** Follows one expression: literals become scopes, names pass on what they hold. */
  value(path: NodePath, each = false): void {
    const value = unwrap(path);
    const setting = settingName(value);
    const asked = value.isCallExpression() ? this.context.entities.mentionedBy(value) : [];
    if (asked.length > 0) for (const entity of asked) this.entity(entity, each);
    else if (setting !== undefined && isMetascopeName(setting) && !isSchemaValue(value)) {
      this.settings.add(setting);
      if (isConfigSetting(value, this.context)) this.configSettings.add(setting);
    } else if (value.isStringLiteral()) this.text(value);
    else if (value.isArrayExpression()) this.list(value, each);
    else if (value.isIdentifier()) this.name(value, value.node.name, each);
    else if (value.isMemberExpression() || value.isOptionalMemberExpression()) this.member(value, each);
    else if (value.isSpreadElement()) this.value(value.get('argument'), each);
    else if (isClaimText(value)) this.claim(value, each);
    else if (isMethodCall(value, this.context)) this.member(part(value, 'callee') as NodePath, each);
    else for (const inner of this.operandsOf(value)) this.value(inner, each);
  }

  /** A text that names metascopes; in a row of a schema one that describes them. */
  private text(literal: NodePath<StringLiteral>): void {
    const found = replaceText(literal, this.wanted, this.context);
    const { schemas } = this.context.origins;
    const isSaid =
      !schemas.namesVariable(literal) && literal.findParent((path) => schemas.isRow(path)) !== null;
    if (found || !isSaid) this.replace(found);
    else this.describe(literal);
  }

  private describe(literal: NodePath<StringLiteral>): void {
    const { value, start, end } = literal.node;
    if (!isMetascopeName(value)) return;
    const place = { place: literal, start: (start ?? 0) + 1, end: (end ?? 0) - 1 };
    this.edits.push({ ...place, text: scopeName(textOf(literal).slice(1, -1)) });
  }

  private operandsOf(value: NodePath): NodePath[] {
    return isInRow(value, this.context.origins) ? saidOf(value) : operandsOf(value);
  }

  /** A claim URL around a metascope: `${ims}/s/${name}`. What is left is the name. */
  private claim(text: NodePath, each: boolean): void {
    const name = claimedName(text);
    if (!name) return;
    const { start, end } = text.node;
    const around = [
      [start ?? 0, name.node.start ?? 0],
      [name.node.end ?? 0, end ?? 0],
    ] as const;
    for (const [from, to] of around)
      if (from < to) this.edits.push({ place: text, start: from, end: to, text: '' });
    this.context.cascade.move(name);
    this.context.cascade.release(text);
    this.value(name, each);
  }

  private name(path: NodePath, name: string, each: boolean): void {
    const binding = path.scope.getBinding(name);
    if (binding) this.entity(this.context.entities.ofBinding(binding), each);
  }

  private member(path: NodePath, each: boolean): void {
    const { entities } = this.context;
    const list = collectionOf(path);
    const name = memberName(path);
    const object = child(path, 'object');
    const enumeration = object && enumBehind(object, this.context.origins.links);
    if (enumeration)
      for (const text of enumValues(enumeration)) this.replace(replaceText(text, this.wanted, this.context));
    else if (list) this.value(list, true);
    else if (object && name !== undefined)
      for (const slot of entities.slotsOf(object, name)) this.entity(slot, each);
  }

  private list(list: NodePath, each: boolean): void {
    const whole = each ? undefined : replaceList(list, this.wanted, this.context);
    if (whole) this.replace(whole);
    else if (each) this.items(list);
    else for (const item of children(list, 'elements')) if (!item.isStringLiteral()) this.value(item, true);
  }

  /** Gives each item of a list the scopes of its own metascope; items that would repeat an earlier one go. */
  private items(list: NodePath): void {
    const written = new Set<string>();
    for (const item of children(list, 'elements')) {
      const own = replaceText(item, this.wanted, this.context);
      const text = own?.edits[0]?.text;
      if (own && text !== undefined && written.has(text)) {
        this.context.cascade.cut(item);
        this.replace({ ...own, edits: [] });
      } else {
        this.replace(own);
      }
      if (text !== undefined) written.add(text);
    }
  }

  private replace(found: Replacement | undefined): void {
    if (!found) return;
    if (this.isMadeUp(found)) {
      if (found.unknown.length === 0) this.edits.push(...found.edits);
      return;
    }
    this.edits.push(...found.edits);
    this.metascopes.push(...found.metascopes);
    this.scopes.push(...found.scopes);
    this.unknown.push(...found.unknown);
    if (found.unknown.length > 0 && found.edits.some(({ place }) => isData(place))) this.isStuck = true;
  }

  /** Whether a test made these metascopes up: they are not what the program asks for. */
  private isMadeUp({ edits }: Replacement): boolean {
    return edits.some(({ place }) => isTestCode(place)) && !isTestCode(this.context.module.program);
  }
}

/** The setting of the package config that held metascopes, if there is one, and its new name. */
export function configSetting({ configSettings }: Retarget, rename: Rename): Pick<WrittenScope, 'setting'> {
  const [was] = configSettings;
  return was === undefined ? {} : { setting: { name: rename(was), was } };
}

/** Whether a text is put together from a claim URL and the metascope that it ends with. */
function isClaimText(value: NodePath): boolean {
  return (
    (value.isTemplateLiteral() || value.isBinaryExpression({ operator: '+' })) &&
    claimedName(value) !== undefined
  );
}

function claimedName(text: NodePath): NodePath | undefined {
  if (text.isTemplateLiteral()) return lastHole(text);
  const right = child(text, 'right');
  const left = child(text, 'left');
  const isClaim =
    left !== undefined &&
    textOf(left)
      .replace(/['"`]$/, '')
      .endsWith(CLAIM);
  return isClaim && right && !right.isStringLiteral() ? right : undefined;
}

/** `this.metaScopes()`, where the method can be seen. */
function isMethodCall(value: NodePath, { origins }: ModuleContext): boolean {
  const isBare = value.isCallExpression() && children(value, 'arguments').length === 0;
  return (
    isBare &&
    memberName(part(value, 'callee') as NodePath) !== undefined &&
    origins.functionCalled(value) !== undefined
  );
}

/** Whether an expression says, in a row of a schema, what the variable can hold: `z.string().default('…')`. */
function isInRow(value: NodePath, { schemas }: Origins): boolean {
  if (value.isCallExpression()) return isSchemaValue(value);
  const holder = value.isObjectExpression() ? value.parentPath : undefined;
  return holder != null && (schemas.isRow(holder) || isSchemaValue(holder));
}

/** What a row is made of: what a call is given and called on, what an object holds. */
function saidOf(value: NodePath): NodePath[] {
  const callee = child(value, 'callee');
  const object = callee && child(callee, 'object');
  const held = children(value, 'properties').flatMap((property) => child(property, 'value') ?? []);
  return [...(object ? [object] : []), ...children(value, 'arguments'), ...held];
}

/** The operands of `a || b` and `a ? b : c`, what a method is called on, the arguments of a function. */
function operandsOf(value: NodePath): NodePath[] {
  const isPassed = value.isCallExpression() || value.isOptionalCallExpression() || value.isNewExpression();
  if (!value.isLogicalExpression() && !value.isConditionalExpression() && !isPassed) return [];
  const found = ['left', 'right', 'consequent', 'alternate'].flatMap((key) => child(value, key) ?? []);
  const callee = child(value, 'callee');
  const object = callee && child(callee, 'object');
  return object && !isGlobal(object) ? [...found, object] : [...found, ...children(value, 'arguments')];
}

/** `JSON`, `Array`, `Object`: a name that nothing declares, whose methods work on what they are given. */
function isGlobal(path: NodePath): boolean {
  return path.isIdentifier() && !path.scope.hasBinding(path.node.name, true);
}
