import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { collectionAround } from './additions';
import { isClassLike } from './classes/constructorFunctions';
import { elementParameter, giftOf, giftOfArgument, type Gift } from './collectionCalls';
import { readSchema, readSchemaCall, schemaBuilder, schemaFunction } from './environment/schemaCalls';
import { schemaLibrary } from './environment/schemaLibraries';
import { isLogCall } from './logCalls';
import { isTypeReference, type FunctionPath } from './functions';
import { exportedAs } from './moduleExports';
import { mentionsEverywhere } from './moduleMentions';
import { memberName, propertyName } from './names';
import { jsonFunction, mergedObjects, objectFunction } from './objectCalls';
import type { Origins } from './origins';
import { settingName } from './settingName';
import { START } from './tracing/types';
import { child, children, part, wrapped } from './unwrap';

/** The keys that lead from a value to the literal that is asked about. */
type Trail = readonly string[];

/** A key that is not known, or the index of an item. */
const ANY = '*';

/** What a schema of the named package leads to its rows by, which is no key that anything else could use. */
const SCHEMA = 'schema:';

/**
 * Whether an object literal gets into code that can't be seen, so that any of its properties may be read there: itself,
 * or in a table that holds it.
 */
export function escapes(literal: NodePath, origins: Origins): boolean {
  return new Escape(origins).literal(literal, []);
}

class Escape {
  private readonly seen = new Map<Node, Set<string>>();

  constructor(private readonly origins: Origins) {}

  literal(literal: NodePath, trail: Trail): boolean {
    return this.enter(literal, trail) && this.value(wrapped(literal), trail);
  }

  private enter({ node }: NodePath, trail: Trail): boolean {
    const trails = this.seen.get(node) ?? new Set<string>();
    const key = trail.join('.');
    // Tables may hold themselves.
    if (trails.has(key) || trail.length > 6) return false;
    this.seen.set(node, trails.add(key));
    return true;
  }

  private value(value: NodePath, trail: Trail): boolean {
    const parent = value.parentPath;
    if (!parent) return false;
    if (value.isExportDeclaration() || exportedAs(value) !== undefined) return this.exported(value, trail);
    if (parent.isVariableDeclarator()) return this.target(part(parent, 'id') as NodePath, trail);
    if (parent.isMemberExpression() || parent.isOptionalMemberExpression())
      return value.key === 'object' && trail.length > 0 && this.member(parent, trail);
    if (parent.isForOfStatement()) return this.loop(parent, trail);
    if (parent.isExpressionStatement() || parent.isForInStatement()) return false;
    if (parent.isIfStatement() || parent.isUnaryExpression() || parent.isBinaryExpression()) return false;
    const collection = collectionAround(value);
    if (collection && !this.origins.readsByName(parent)) return this.added(collection, trail);
    if (parent.isAssignmentExpression()) return false;
    if (parent.isAssignmentPattern() || parent.isClassProperty() || parent.isClassPrivateProperty())
      return false;
    if (parent.isConditionalExpression() || parent.isLogicalExpression())
      return this.value(wrapped(parent), trail);
    return this.part(value, parent, trail);
  }

  /** `list.push(x)`: in what is done with the list, as far as that has a name. */
  private added(collection: NodePath, trail: Trail): boolean {
    return !collection.isIdentifier() || this.target(collection, [ANY, ...trail]);
  }

  /** A value that is put into another one, returned, or passed. */
  private part(value: NodePath, parent: NodePath, trail: Trail): boolean {
    const holder = parent.parentPath;
    if (parent.isSpreadElement() && (holder?.isObjectExpression() || holder?.isArrayExpression()))
      return this.literal(holder, trail);
    if (parent.isArrayExpression()) return this.literal(parent, [ANY, ...trail]);
    if (parent.isObjectProperty() && holder?.isObjectExpression())
      return this.literal(holder, [propertyName(parent) ?? ANY, ...trail]);
    if (parent.isReturnStatement() || parent.isArrowFunctionExpression()) return this.returned(value, trail);
    if (parent.isCallExpression() || parent.isOptionalCallExpression() || parent.isNewExpression())
      return this.argument(value, parent, trail);
    return true;
  }

  /** A value that leaves its module: into the modules that import it, or into code that can't be seen. */
  private exported(value: NodePath, trail: Trail): boolean {
    const { paths, closed } = mentionsEverywhere([value], this.origins.links);
    return !closed || paths.some((mention) => this.mention(mention, trail));
  }

  private mention(mention: NodePath, trail: Trail): boolean {
    if (!this.enter(mention, trail)) return false;
    if (isTypeReference(mention)) return trail.length === 0 && namesMembers(mention);
    return this.value(wrapped(mention), trail);
  }

  /** What a name or a pattern does with what it receives. */
  private target(target: NodePath, trail: Trail): boolean {
    if (target.isAssignmentPattern()) return this.target(part(target, 'left') as NodePath, trail);
    if (target.isTSParameterProperty()) return this.target(part(target, 'parameter') as NodePath, trail);
    if (target.isIdentifier()) {
      const references = target.scope.getBinding(target.node.name)?.referencePaths ?? [];
      return references.some((reference) => this.mention(reference, trail));
    }
    const [key, ...rest] = trail;
    if (key === undefined) return false;
    if (target.isArrayPattern())
      return children(target, 'elements').some(
        (item) => (key === ANY || String(item.key) === key) && this.target(item, rest),
      );
    return children(target, 'properties').some((property) => this.taken(property, trail));
  }

  private taken(property: NodePath, [key, ...rest]: Trail): boolean {
    const name = propertyName(property);
    const value = child(property, 'value');
    if (!value) return true;
    return (name === key || name === undefined || key === ANY) && this.target(value, rest);
  }

  /** `table.name`, `table[key]`, `table.find(…)`. */
  private member(member: NodePath, trail: Trail): boolean {
    const [key, ...rest] = trail;
    const name = memberName(member);
    const call = member.key === 'callee' ? member.parentPath : null;
    if (key?.startsWith(SCHEMA)) return !call || this.ofSchema(call, name, key, rest);
    if (call && name !== key) return this.called(call, name, trail);
    if (name === 'length' || name === 'size') return false;
    const isMeant = name === undefined || name === key || key === ANY;
    return isMeant && this.value(wrapped(member), rest);
  }

  /** A method of a schema: it gives the schema, or what it reads. */
  private ofSchema(call: NodePath, name: string | undefined, schema: string, trail: Trail): boolean {
    const library = schemaLibrary(schema.slice(SCHEMA.length));
    const asked = name !== undefined && name === library?.getter ? settingName(call) : undefined;
    if (asked !== undefined) return this.asked(call, asked.split('.'), trail);
    const method = name === undefined ? undefined : library?.methods[name];
    if (method === undefined) return true;
    const value = wrapped(call);
    if (typeof method === 'string') return this.value(value, [schema, ...trail]);
    return this.value(value, [...(method.gives === '' ? [] : [method.gives]), ...trail]);
  }

  /** `config.get('adobe')`: the rows below that path. */
  private asked(call: NodePath, path: readonly string[], trail: Trail): boolean {
    const isAround = path.length <= trail.length && path.every((key, index) => key === trail[index]);
    return isAround && this.value(wrapped(call), trail.slice(path.length));
  }

  /** A method of a collection: what it gives, and what its callback does with each element. */
  private called(call: NodePath, method: string | undefined, trail: Trail): boolean {
    const index = elementParameter(method);
    const [callback] = index === undefined ? [] : children(call, 'arguments');
    if (callback && index !== undefined && this.received(callback, index, trail.slice(1))) return true;
    return this.given(call, giftOf(method), trail);
  }

  private received(callback: NodePath, index: number, trail: Trail): boolean {
    const fns = this.origins.of(callback).flatMap(({ path }) => (path.isFunction() ? [path] : []));
    return fns.length === 0 || fns.some((fn) => this.parameter(fn, index, trail));
  }

  private parameter(fn: FunctionPath, index: number, trail: Trail): boolean {
    const parameter = children(fn, 'params')[index];
    return parameter !== undefined && this.target(parameter, trail);
  }

  private given(call: NodePath, gift: Gift | 'itself', [key = ANY, ...rest]: Trail): boolean {
    const value = wrapped(call);
    if (gift === 'item') return this.value(value, rest);
    if (gift === 'items' || gift === 'itself') return this.value(value, [key, ...rest]);
    if (gift === 'pairs') return this.value(value, [ANY, '1', ...rest]);
    return gift === 'unknown';
  }

  private loop(loop: NodePath, trail: Trail): boolean {
    if (trail.length === 0) return false;
    const left = part(loop, 'left') as NodePath;
    const [declarator] = left.isVariableDeclaration() ? children(left, 'declarations') : [];
    const target = declarator && child(declarator, 'id');
    return !target || this.target(target, trail.slice(1));
  }

  private returned(value: NodePath, trail: Trail): boolean {
    const fn = value.getFunctionParent();
    if (!fn) return true;
    if (this.origins.settings.isFactory(fn)) return false;
    const maker = mapCallOf(fn);
    if (maker) return this.value(wrapped(maker), [ANY, ...trail]);
    const sites = this.origins.callIndex.callSitesOf(fn);
    return sites.open || sites.calls.some((site) => this.value(wrapped(site.path), trail));
  }

  private argument(value: NodePath, call: NodePath, trail: Trail): boolean {
    if (value.key === 'callee' || isLogCall(call) || isInMessage(call)) return false;
    const schema = this.intoSchema(value, call, trail);
    if (schema !== undefined) return schema;
    if (this.origins.readsByName(call)) return false;
    // What is copied into an object of a class is among its own properties, which are followed.
    if (mergedObjects(call)?.[0]?.isThisExpression()) return false;
    const gift = giftOfArgument(call);
    if (gift !== undefined && trail.length > 0) return this.given(call, gift, trail);
    const builtIn = objectFunction(call);
    if (builtIn !== undefined && trail.length === 0 && builtIn !== 'assign') return false;
    const borrowed = this.borrowed(call);
    if (borrowed) return this.parameter(borrowed, Number(value.key) - 1, trail);
    const fn = this.origins.functionCalled(call);
    if (!fn) return !call.isNewExpression() || !this.isLocalClass(call);
    return this.parameter(fn, Number(value.key), trail);
  }

  /** Rows, or a schema, that are given to a library which makes a schema of them or reads by them; undefined for other calls. */
  private intoSchema(value: NodePath, call: NodePath, trail: Trail): boolean | undefined {
    const callee = child(call, 'callee');
    if (!callee) return undefined;
    const library = schemaBuilder(callee) ?? readSchema(call, START, this.origins)?.library;
    if (library && value.key === 0) {
      const schema = `${SCHEMA}${library.packages[0] ?? ''}`;
      return this.value(wrapped(call), trail[0]?.startsWith(SCHEMA) ? trail : [schema, ...trail]);
    }
    const takes = schemaFunction(callee)?.takes;
    const gives = takes ? takes.gives : readSchemaCall(call, START, this.origins)?.gives;
    if (!takes && gives === undefined) return undefined;
    const paths = takes
      ? [...(takes.rows ?? []), ...(takes.schemas ?? []), ...(takes.input ?? [])]
      : [[0] as const];
    const [index, ...keys] =
      paths.find(([at, ...names]) => at === value.key && names.every((name, step) => name === trail[step])) ??
      [];
    if (index === undefined) return undefined;
    const rest = trail.slice(keys.length).filter((key, step) => step > 0 || !key.startsWith(SCHEMA));
    return gives !== undefined && this.value(wrapped(call), [...(gives === '' ? [] : [gives]), ...rest]);
  }

  /** The function that `fn.call(object, …)` runs. */
  private borrowed(call: NodePath): FunctionPath | undefined {
    const callee = child(call, 'callee');
    const object = callee && memberName(callee) === 'call' ? child(callee, 'object') : undefined;
    const found = object ? this.origins.of(object).find(({ path }) => path.isFunction())?.path : undefined;
    return found?.isFunction() ? found : undefined;
  }

  private isLocalClass(call: NodePath): boolean {
    return this.origins.of(call).some((origin) => isClassLike(origin.path));
  }
}

/** `throw new Error(`… ${JSON.stringify(x)}`)`, or the same in a log line: shown to people, and read by nothing else. */
function isInMessage(call: NodePath): boolean {
  if (jsonFunction(call) !== 'stringify') return false;
  const user = call.findParent(
    (path) => !path.isTemplateLiteral() && !path.isBinaryExpression({ operator: '+' }),
  );
  return (
    (user !== null && isLogCall(user)) ||
    (user?.isNewExpression() && user.parentPath.isThrowStatement()) === true
  );
}

/** `names.map((name) => …)`: the call whose result holds what a function returns. */
function mapCallOf(fn: NodePath): NodePath | undefined {
  const call = fn.listKey === 'arguments' && fn.key === 0 ? fn.parentPath : null;
  const callee = call?.isCallExpression() ? child(call, 'callee') : undefined;
  return call && callee && memberName(callee) === 'map' ? call : undefined;
}

/** Whether a type made of `typeof config` names properties one by one, or asks for all names: they have to stay. */
function namesMembers(mention: NodePath): boolean {
  const user = mention.findParent((path) => !path.isTSTypeQuery() && !path.isTSParenthesizedType());
  if (user?.isTSTypeOperator({ operator: 'keyof' }) || user?.isTSIndexedAccessType()) return true;
  const generic = user?.isTSTypeParameterInstantiation() ? user.node.params.length : 0;
  return generic > 1;
}
