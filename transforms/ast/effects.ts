import type { NodePath } from '@babel/traverse';
import {
  CHANGING_METHODS,
  callsItself,
  handsOutThis,
  readConstruction,
  thisFunction,
} from './classes/construction';
import { isClassLike } from './classes/constructorFunctions';
import { ownerOf } from './classes/ownership';
import type { FunctionPath } from './functions';
import { READING_METHODS, schemaLibrary } from './environment/schemaLibraries';
import { importSource } from './importSource';
import { isLogCall } from './logCalls';
import { dottedName, memberName } from './names';
import type { Origins } from './origins';
import { packageMember } from './packageMember';
import {
  BUILT_IN_METHODS,
  EFFECT_NAME,
  PURE_CALLS,
  PURE_CONSTRUCTORS,
  PURE_MODULE,
  PURE_ROOTS,
  READING_VERB,
} from './pureNames';
import { child, children, part } from './unwrap';
import { visit } from './visit';

/**
 * Decides whether an expression can be deleted once nobody wants its value.
 *
 * `isOurs` lets the caller add calls it knows the meaning of, such as signing.
 */
export class Effects {
  /** What was found of expressions that nothing around them was looked at for. */
  private readonly known = new Map<object, boolean>();
  private readonly visiting = new Set<object>();
  /** The classes whose construction is looked at, the outermost first. */
  private readonly constructing: object[] = [];

  constructor(
    private readonly origins: Origins,
    private readonly isOurs: (call: NodePath) => boolean,
  ) {}

  /** Whether deleting the expression loses nothing but its value. */
  isDiscardable(path: NodePath): boolean {
    if (this.visiting.size + this.constructing.length > 0) return this.judge(path);
    const verdict = this.known.get(path.node) ?? this.judge(path);
    this.known.set(path.node, verdict);
    return verdict;
  }

  private judge(path: NodePath): boolean {
    if (path.isCallExpression() || path.isOptionalCallExpression()) return this.isDiscardableCall(path);
    if (path.isNewExpression()) return this.isDiscardableNew(path);
    if (path.isFunction() || path.isClass()) return true;
    if (path.isAssignmentExpression() || path.isUpdateExpression()) return false;
    if (path.isUnaryExpression({ operator: 'delete' })) return false;
    // A coroutine waits for what it yields: reading and converting is all that a yielded call may do.
    if (path.isYieldExpression())
      return (
        path.get('argument').isCallExpression() && this.isDiscardable(part(path, 'argument') as NodePath)
      );
    if (path.isTaggedTemplateExpression() || path.isImportExpression()) return true;
    return expressionChildren(path).every((inner) => this.isDiscardable(inner));
  }

  private isDiscardableCall(call: NodePath): boolean {
    const callee = child(call, 'callee');
    if (!callee) return false;
    if (!children(call, 'arguments').every((argument) => this.isDiscardable(argument))) return false;
    if (this.isOurs(call) || isLogCall(call)) return true;
    const fn = this.origins.functionCalled(call);
    if (fn) return this.hasOnlyLocalEffects(fn);
    return this.isReadingCall(callee);
  }

  private isReadingCall(callee: NodePath): boolean {
    if (callee.isImport()) return true;
    const member = packageMember(callee);
    const name =
      member?.names.at(-1) ?? memberName(callee) ?? (callee.isIdentifier() ? callee.node.name : undefined);
    if (name === undefined || EFFECT_NAME.test(name)) return false;
    const object = child(callee, 'object');
    if (object && !this.isDiscardable(object)) return false;
    const names = dottedName(callee);
    const root = names?.[0];
    if (names && PURE_CALLS.has(names.join('.'))) return true;
    if (root !== undefined && PURE_ROOTS.has(root) && !callee.scope.hasBinding(root, true)) return true;
    const start = root ?? chainRoot(callee);
    const source = member?.source ?? (start === undefined ? undefined : importSource(callee, start));
    if (source !== undefined && (PURE_MODULE.test(source) || isValueModule(source, name))) return true;
    if (READING_VERB.test(name)) return true;
    return object !== undefined && BUILT_IN_METHODS.has(name);
  }

  private isDiscardableNew(path: NodePath): boolean {
    const callee = child(path, 'callee');
    if (!callee || !children(path, 'arguments').every((argument) => this.isDiscardable(argument)))
      return false;
    if (this.isOurs(path)) return true;
    if (callee.isIdentifier() && PURE_CONSTRUCTORS.has(callee.node.name)) return true;
    return this.areOnlyMade(callee);
  }

  /** Whether an expression gives classes that can be seen and do nothing but fill their new objects. */
  private areOnlyMade(callee: NodePath): boolean {
    const classes = this.origins.of(callee).map((origin) => origin.path);
    return classes.length > 0 && classes.every((owner) => isClassLike(owner) && this.onlyFillsItself(owner));
  }

  private onlyFillsItself(owner: NodePath): boolean {
    if (this.constructing.includes(owner.node)) return true;
    const found = readConstruction(owner);
    if (!found) return false;
    const { maker, initialisers, base } = found;
    this.constructing.push(owner.node);
    try {
      return (
        (!base || (!this.origins.of(base).some(({ path }) => callsItself(path)) && this.areOnlyMade(base))) &&
        initialisers.every((value) => this.isDiscardable(value) && !handsOutThis(value)) &&
        (!maker || (!handsOutThis(maker) && this.hasOnlyLocalEffects(maker)))
      );
    } finally {
      this.constructing.pop();
    }
  }

  /** Whether a function changes nothing that outlives its call. */
  hasOnlyLocalEffects(fn: FunctionPath): boolean {
    if (this.visiting.has(fn.node)) return true;
    this.visiting.add(fn.node);
    try {
      return this.findOutsideEffect(fn) === undefined;
    } finally {
      this.visiting.delete(fn.node);
    }
  }

  private findOutsideEffect(fn: FunctionPath): NodePath | undefined {
    let found: NodePath | undefined;
    const isLocal = (target: NodePath): boolean => isLocalTo(fn, target);
    const isOwn = (target: NodePath): boolean =>
      this.constructing.length > 0 ? this.isMadeHere(target, isLocal) : isLocal(target);
    const check = (path: NodePath): void => {
      found = path;
      path.stop();
    };
    const parameters = children(fn, 'params').flatMap((parameter) => child(parameter, 'right') ?? []);
    const unsafe = parameters.find((value) => !this.isDiscardable(value));
    if (unsafe) return unsafe;
    visit(part(fn, 'body') as NodePath, {
      AssignmentExpression(path) {
        if (!isOwn(path.get('left'))) check(path);
      },
      UpdateExpression(path) {
        if (!isOwn(path.get('argument'))) check(path);
      },
      CallExpression: (path) => {
        if (!this.isHarmlessCall(path, isLocal)) check(path);
      },
      NewExpression: (path) => {
        if (!this.isDiscardableNew(path) && !path.parentPath.isThrowStatement()) check(path);
      },
    });
    return found;
  }

  private isHarmlessCall(call: NodePath, isLocal: (path: NodePath) => boolean): boolean {
    const callee = child(call, 'callee');
    const object = callee && child(callee, 'object');
    if (this.constructing.length === 0)
      return (object && isLocal(object)) || this.isDiscardableCall(call) || isCallOfLocal(call, isLocal);
    // The class that is extended is looked at by itself.
    if (callee?.isSuper()) return children(call, 'arguments').every((value) => this.isDiscardable(value));
    const changes = callee !== undefined && CHANGING_METHODS.has(memberName(callee) ?? '');
    return this.isDiscardableCall(call) && !(changes && object && !this.isNew(object));
  }

  /**
   * Whether a new object alone sees an assignment: one to a variable, to a property of `this`, or to a property of
   * an object made in the program, not of one that was handed in.
   */
  private isMadeHere(target: NodePath, isLocal: (path: NodePath) => boolean): boolean {
    const object = child(target, 'object');
    if (!object) return isLocal(target);
    const method = object.isThisExpression() ? thisFunction(object) : undefined;
    const owner = method && ownerOf(method);
    return owner ? this.constructing.includes(owner.node) : this.isNew(object);
  }

  /** Whether an object is a literal of a function, or made by `new`. */
  private isNew(object: NodePath): boolean {
    const origins = this.origins.of(object);
    return (
      origins.length > 0 &&
      origins.every(
        ({ path, element }) =>
          !element &&
          path.getFunctionParent() !== null &&
          (path.isObjectExpression() || path.isArrayExpression() || path.isNewExpression()),
      )
    );
  }
}

/** Whether an expression starts from a parameter or variable of a function. */
function isLocalTo(fn: FunctionPath, target: NodePath): boolean {
  const root = dottedName(target)?.[0] ?? rootName(target);
  const binding = root === undefined ? undefined : target.scope.getBinding(root);
  return binding !== undefined && (binding.scope.path === fn || binding.scope.path.isDescendant(fn));
}

/** The name that a chain of calls starts from: `moment` in `moment().add(5, 'm').unix()`. */
function chainRoot(callee: NodePath): string | undefined {
  let current: NodePath | undefined = callee;
  while (current && !current.isIdentifier()) current = child(current, 'object') ?? child(current, 'callee');
  return current?.node.name;
}

/** Whether a call of a package only describes or reads one value of the environment; not one that checks all of it. */
function isValueModule(source: string, name: string): boolean {
  const library = schemaLibrary(source);
  return (
    source === 'env-var' ||
    (library !== undefined && !(name in library.functions) && !READING_METHODS.has(name))
  );
}

/** `resolve(x)` and other calls of a function's own parameters and variables. */
function isCallOfLocal(call: NodePath, isLocal: (path: NodePath) => boolean): boolean {
  const callee = child(call, 'callee');
  return callee?.isIdentifier() === true && isLocal(callee);
}

function rootName(path: NodePath): string | undefined {
  let current: NodePath | undefined = path;
  while (current && (current.isMemberExpression() || current.isOptionalMemberExpression())) {
    current = child(current, 'object');
  }
  return current?.isIdentifier() ? current.node.name : undefined;
}

function expressionChildren(path: NodePath): NodePath[] {
  const found: NodePath[] = [];
  for (const key of Object.keys(path.node)) {
    const value = part(path, key);
    for (const inner of Array.isArray(value) ? value : [value]) {
      const { node } = inner as { node?: { type?: string } };
      if (!node || typeof node.type !== 'string') continue;
      if (/^(TS|Type|Comment)/.test(node.type)) continue;
      if (inner.isExpression() || inner.isProperty() || inner.isSpreadElement()) found.push(inner);
    }
  }
  return found;
}
