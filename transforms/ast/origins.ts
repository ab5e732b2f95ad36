import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { asFunction, CallIndex, memberFunction, ownerOf, returnsOf, type FunctionPath } from './functions';
import { memberName, propertyName } from './names';
import { containsNode, patternSteps } from './patterns';
import { callbackValue, loopSource } from './received';
import { child, children, unwrap } from './unwrap';

/**
 * Where a value comes from: the last expression that can be seen, or the identifier of a parameter that unknown
 * code fills. `element` when the value is one element (or key) of that expression's collection.
 */
export interface Origin {
  readonly path: NodePath;
  readonly element: boolean;
  /** The calls of local functions that were entered on the way, outermost first. */
  readonly calls: readonly NodePath[];
}

interface Walk {
  readonly seen: ReadonlySet<Node>;
  readonly calls: readonly NodePath[];
}

const START: Walk = { seen: new Set(), calls: [] };

/** Functions whose result is the text of their argument. */
const TEXT_FUNCTIONS = new Set(['String', 'encodeURIComponent']);

/** Follows values backwards through one program; nothing is computed before it is asked for. */
export class Origins {
  readonly callIndex: CallIndex;
  private readonly memo = new WeakMap<Node, Origin[]>();
  private readonly memberWrites = new Map<string, NodePath[]>();

  constructor(program: NodePath) {
    this.callIndex = new CallIndex(program);
    program.traverse({
      AssignmentExpression: (path) => {
        const name = memberName(path.get('left'));
        if (name !== undefined) this.memberWrites.set(name, [...(this.memberWrites.get(name) ?? []), path]);
      },
    });
  }

  /** All places a value can come from; the expression itself when it can't be followed further. */
  of(path: NodePath): Origin[] {
    const known = this.memo.get(path.node);
    if (known) return known;
    const found = this.trace(path, START);
    this.memo.set(path.node, found);
    return found;
  }

  /** Assignments `x.name = …` anywhere in the file whose `x` can be the object `of`. */
  writesTo(object: NodePath, name: string): NodePath[] {
    return (this.memberWrites.get(name) ?? []).filter((write) => {
      const target = child(child(write, 'left') as NodePath, 'object');
      return target !== undefined && this.of(target).some((origin) => origin.path.node === object.node);
    });
  }

  /** Assignments to any property of an object literal or class. */
  allWritesTo(object: NodePath): NodePath[] {
    return [...this.memberWrites.keys()].flatMap((name) => this.writesTo(object, name));
  }

  private trace(path: NodePath, walk: Walk): Origin[] {
    const value = unwrap(path);
    if (walk.seen.has(value.node)) return [];
    const next: Walk = { seen: new Set(walk.seen).add(value.node), calls: walk.calls };
    const followed = this.follow(value, next);
    return followed ?? [{ path: value, element: false, calls: walk.calls }];
  }

  private traceAll(paths: readonly NodePath[], walk: Walk): Origin[] {
    return paths.flatMap((path) => this.trace(path, walk));
  }

  /** One step back from an expression; undefined when there is none to take. */
  private follow(value: NodePath, walk: Walk): Origin[] | undefined {
    if (value.isIdentifier()) return this.followIdentifier(value, value.node.name, walk);
    if (value.isMemberExpression() || value.isOptionalMemberExpression())
      return this.followMember(value, walk);
    if (value.isThisExpression()) return this.followThis(value);
    if (value.isConditionalExpression()) {
      return this.traceAll([value.get('consequent'), value.get('alternate')], walk);
    }
    if (value.isLogicalExpression()) {
      const right = this.trace(value.get('right'), walk);
      return value.node.operator === '&&' ? right : [...this.trace(value.get('left'), walk), ...right];
    }
    if (value.isAssignmentExpression() && value.node.operator === '=')
      return this.trace(value.get('right'), walk);
    if (value.isTemplateLiteral()) return this.followTemplate(value, walk);
    if (value.isSequenceExpression()) {
      const last = value.get('expressions').at(-1);
      return last && this.trace(last, walk);
    }
    if (value.isCallExpression() || value.isOptionalCallExpression()) return this.followCall(value, walk);
    if (value.isNewExpression()) return this.followNew(value, walk);
    return undefined;
  }

  /** A template that is nothing but one expression: the text of that value. */
  private followTemplate(template: NodePath, walk: Walk): Origin[] | undefined {
    const [only, ...others] = children(template, 'expressions');
    const isBare = children(template, 'quasis').every(
      ({ node }) => node.type === 'TemplateElement' && node.value.raw === '',
    );
    return only && others.length === 0 && isBare ? this.trace(only, walk) : undefined;
  }

  private followIdentifier(path: NodePath, name: string, walk: Walk): Origin[] | undefined {
    const binding = path.scope.getBinding(name);
    return binding ? this.followBinding(binding, walk) : undefined;
  }

  /** Every value a binding can hold. */
  private followBinding(binding: Binding, walk: Walk): Origin[] | undefined {
    const assigned = binding.constantViolations.flatMap((write) =>
      write.isAssignmentExpression() && write.node.left.type === 'Identifier' ? [write.get('right')] : [],
    );
    const initial = this.initialValue(binding, walk);
    const later = this.traceAll(assigned, walk);
    if (!initial && later.length === 0) return undefined;
    return [...(initial ?? []), ...later];
  }

  private initialValue(binding: Binding, walk: Walk): Origin[] | undefined {
    const { path } = binding;
    if (path.isVariableDeclarator()) return this.declared(path, binding.identifier, walk);
    if (path.isFunctionDeclaration() || path.isClassDeclaration()) {
      return [{ path, element: false, calls: walk.calls }];
    }
    if (binding.kind === 'param') return this.parameterValue(binding, walk);
    return undefined;
  }

  private declared(declarator: NodePath, identifier: Node, walk: Walk): Origin[] | undefined {
    const init = child(declarator, 'init');
    const id = child(declarator, 'id');
    if (!id) return undefined;
    if (!init)
      return loopSource(declarator)
        ? this.elementOf(loopSource(declarator) as NodePath, id, identifier, walk)
        : undefined;
    return id.isIdentifier() ? this.trace(init, walk) : this.destructured(id, init, identifier, walk);
  }

  /** `for (const x of xs)`, or a callback parameter that receives the elements of `xs`. */
  private elementOf(
    collection: NodePath,
    target: NodePath,
    identifier: Node,
    walk: Walk,
  ): Origin[] | undefined {
    if (target.node !== identifier) return undefined;
    return this.trace(collection, walk).map((origin) => ({ ...origin, element: true }));
  }

  /** The value that `identifier` takes out of `source` through a destructuring pattern. */
  private destructured(
    pattern: NodePath,
    source: NodePath,
    identifier: Node,
    walk: Walk,
  ): Origin[] | undefined {
    const steps = patternSteps(pattern, identifier);
    if (!steps) return undefined;
    let origins = this.trace(source, walk);
    for (const step of steps) {
      const fallback = step.fallback ? this.trace(step.fallback, walk) : [];
      const found = [...this.propertyOfAny(origins, step.name, walk), ...fallback];
      origins = found.length > 0 ? found : [{ path: step.place, element: false, calls: walk.calls }];
    }
    return origins;
  }

  private parameterValue(binding: Binding, walk: Walk): Origin[] | undefined {
    const fn = binding.scope.path;
    if (!fn.isFunction()) return undefined;
    const parameters = children(fn, 'params');
    const index = parameters.findIndex(
      (parameter) =>
        parameter.isAncestor(binding.path) ||
        parameter.node === binding.path.node ||
        parameter.node === binding.identifier ||
        containsNode(parameter, binding.identifier),
    );
    const place = parameters[index];
    const parameter = place?.isTSParameterProperty() ? child(place, 'parameter') : place;
    if (!parameter) return undefined;
    const terminal: Origin = {
      path: this.identifierPath(parameter, binding.identifier),
      element: false,
      calls: walk.calls,
    };
    const fallback = parameter.isAssignmentPattern() ? [parameter.get('right') as NodePath] : [];
    const target = parameter.isAssignmentPattern() ? (parameter.get('left') as NodePath) : parameter;
    const received = this.receivedBy(fn, index);
    if (!received) return [terminal, ...(target.isIdentifier() ? this.traceAll(fallback, walk) : [])];
    const values = received.paths.flatMap((value) =>
      target.isIdentifier()
        ? this.trace(value, walk).map((origin) => (received.element ? { ...origin, element: true } : origin))
        : (this.destructured(target, value, binding.identifier, walk) ?? []),
    );
    return [
      ...values,
      ...(received.open ? [terminal] : []),
      ...(target.isIdentifier() ? this.traceAll(fallback, walk) : []),
    ];
  }

  /** The argument expressions that parameter `index` of a function can receive. */
  private receivedBy(
    fn: FunctionPath,
    index: number,
  ): { paths: NodePath[]; element: boolean; open: boolean } | undefined {
    const callback = callbackValue(fn, index);
    if (callback) return { paths: [callback.path], element: callback.element, open: false };
    const sites = this.callIndex.callSitesOf(fn);
    const paths = sites.calls.flatMap((site) => site.args[index] ?? []);
    return paths.length === 0 ? undefined : { paths, element: false, open: sites.open };
  }

  private identifierPath(parameter: NodePath, identifier: Node): NodePath {
    if (parameter.node === identifier) return parameter;
    let found: NodePath = parameter;
    parameter.traverse({
      Identifier(path) {
        if (path.node === identifier) found = path;
      },
    });
    return found;
  }

  private followMember(path: NodePath, walk: Walk): Origin[] | undefined {
    const object = child(path, 'object');
    const name = memberName(path);
    if (!object) return undefined;
    if (name === undefined) return this.indexed(path, object, walk);
    return this.propertyOf(object, name, walk);
  }

  /** `xs[i]`: an element of a list. An index that is a known string is a property. */
  private indexed(path: NodePath, object: NodePath, walk: Walk): Origin[] | undefined {
    const property = child(path, 'property');
    const index = property && this.trace(property, walk);
    const only = index?.length === 1 ? index[0]?.path : undefined;
    if (only?.isStringLiteral()) return this.propertyOf(object, only.node.value, walk);
    const lists = this.trace(object, walk);
    return lists.length > 0 ? lists.map((origin) => ({ ...origin, element: true })) : undefined;
  }

  /** The values of property `name` of whatever `object` can be; undefined when none can be seen. */
  private propertyOf(object: NodePath, name: string, walk: Walk): Origin[] | undefined {
    const found = this.propertyOfAny(this.trace(object, walk), name, walk);
    return found.length > 0 ? found : undefined;
  }

  private propertyOfAny(owners: readonly Origin[], name: string, walk: Walk): Origin[] {
    return owners.flatMap((owner) => {
      if (owner.element) return this.elementProperty(owner, name, walk);
      return [
        ...this.ownProperty(owner.path, name, walk),
        ...this.traceAll(this.writesValue(owner.path, name), walk),
      ];
    });
  }

  /** `TABLE[x].name`, where TABLE is an object or array literal of object literals. */
  private elementProperty(owner: Origin, name: string, walk: Walk): Origin[] {
    const items = owner.path.isArrayExpression()
      ? children(owner.path, 'elements')
      : owner.path.isObjectExpression()
        ? children(owner.path, 'properties').flatMap((property) => child(property, 'value') ?? [])
        : [];
    return items.flatMap((item) =>
      this.trace(item, walk).flatMap((origin) => this.ownProperty(origin.path, name, walk)),
    );
  }

  private writesValue(owner: NodePath, name: string): NodePath[] {
    return (this.memberWrites.get(name) ?? []).flatMap((write) => {
      const left = child(write, 'left');
      const target = left && child(left, 'object');
      const right = child(write, 'right');
      if (!target || !right) return [];
      return this.shallow(target).some((node) => node === owner.node) ? [right] : [];
    });
  }

  /** The objects an assignment target can be, without following writes again (which would not end). */
  private shallow(target: NodePath): Node[] {
    if (target.isThisExpression()) return (this.followThis(target) ?? []).map((origin) => origin.path.node);
    if (target.isIdentifier()) {
      const binding = target.scope.getBinding(target.node.name);
      const init = binding?.path.isVariableDeclarator() ? child(binding.path, 'init') : undefined;
      if (init) return [unwrap(init).node];
      return binding ? [binding.identifier] : [];
    }
    return [target.node];
  }

  /** The value written for `name` in an object literal or class. */
  private ownProperty(owner: NodePath, name: string, walk: Walk): Origin[] {
    if (owner.isObjectExpression()) return this.literalProperty(owner, name, walk);
    if (owner.isClass()) {
      return children(owner.get('body'), 'body')
        .flatMap((member) => {
          if (propertyName(member) !== name) return [];
          if (member.isClassMethod({ kind: 'get' })) return this.traceAll(returnsOf(member), walk);
          if (member.isClassMethod() || member.isClassPrivateMethod())
            return [{ path: member, element: false, calls: walk.calls }];
          const value = child(member, 'value');
          return value ? this.trace(value, walk) : [];
        })
        .concat(this.parameterProperty(owner, name, walk));
    }
    return [];
  }

  /** `constructor(private name: T)`: what the constructor receives. */
  private parameterProperty(owner: NodePath, name: string, walk: Walk): Origin[] {
    const body = child(owner, 'body');
    const constructor =
      body && children(body, 'body').find((member) => member.isClassMethod({ kind: 'constructor' }));
    const parameters = constructor ? children(constructor, 'params') : [];
    const isProperty = parameters.some(
      (parameter) => parameter.isTSParameterProperty() && parameterName(parameter.node.parameter) === name,
    );
    const binding = isProperty ? constructor?.scope.getOwnBinding(name) : undefined;
    return (binding && this.followBinding(binding, walk)) ?? [];
  }

  private literalProperty(owner: NodePath, name: string, walk: Walk): Origin[] {
    const properties = children(owner, 'properties').reverse();
    const spread: Origin[] = [];
    for (const property of properties) {
      if (property.isSpreadElement()) {
        spread.push(...(this.propertyOf(property.get('argument'), name, walk) ?? []));
      } else if (propertyName(property) === name) {
        const value = property.isObjectMethod() ? undefined : child(property, 'value');
        return value
          ? [...spread, ...this.trace(value, walk)]
          : [{ path: property, element: false, calls: walk.calls }];
      }
    }
    return spread;
  }

  private followThis(path: NodePath): Origin[] | undefined {
    const fn = path.findParent(
      (parent) =>
        (parent.isFunction() && !parent.isArrowFunctionExpression()) ||
        parent.isClassProperty() ||
        parent.isClassPrivateProperty(),
    );
    const owner = fn?.isFunction() ? ownerOf(fn) : fn?.parentPath?.parentPath;
    return owner ? [{ path: owner, element: false, calls: [] }] : undefined;
  }

  private followCall(call: NodePath, walk: Walk): Origin[] | undefined {
    const callee = child(call, 'callee');
    if (!callee) return undefined;
    const fn = asFunction(callee) ?? this.functionBehind(callee, walk);
    if (fn) {
      const returned = returnsOf(fn);
      if (returned.length === 0 || fn.node.generator === true) return undefined;
      return this.traceAll(returned, { seen: walk.seen, calls: [...walk.calls, call] });
    }
    return this.followBuiltIn(call, callee, walk);
  }

  private followBuiltIn(call: NodePath, callee: NodePath, walk: Walk): Origin[] | undefined {
    const name = memberName(callee);
    const [first] = children(call, 'arguments');
    const object = child(callee, 'object');
    if (name === 'then' && first) {
      const handler = asFunction(first) ?? this.functionBehind(first, walk);
      return handler ? this.traceAll(returnsOf(handler), walk) : undefined;
    }
    if ((name === 'catch' || name === 'finally') && object) return this.trace(object, walk);
    if ((name === 'toString' || name === 'trim') && object) return this.trace(object, walk);
    if (callee.isIdentifier() && TEXT_FUNCTIONS.has(callee.node.name) && first)
      return this.trace(first, walk);
    if (name === 'resolve' && object?.isIdentifier({ name: 'Promise' }) && first)
      return this.trace(first, walk);
    if ((name === 'freeze' || name === 'seal') && object?.isIdentifier({ name: 'Object' }) && first)
      return this.trace(first, walk);
    return undefined;
  }

  private followNew(path: NodePath, walk: Walk): Origin[] | undefined {
    const callee = child(path, 'callee');
    if (!callee?.isIdentifier()) return undefined;
    if (callee.node.name === 'Promise') return this.settled(path, walk);
    const owner = callee.scope.getBinding(callee.node.name)?.path;
    if (owner?.isClass()) return [{ path: owner, element: false, calls: walk.calls }];
    const init = owner?.isVariableDeclarator() ? child(owner, 'init') : undefined;
    return init?.isClass() ? [{ path: init, element: false, calls: walk.calls }] : undefined;
  }

  /** `new Promise((resolve) => … resolve(x) …)`: what it is resolved with. */
  private settled(path: NodePath, walk: Walk): Origin[] | undefined {
    const executor = asFunction(children(path, 'arguments')[0]);
    const resolve = executor && children(executor, 'params')[0];
    if (!resolve?.isIdentifier()) return undefined;
    const references = executor?.scope.getBinding(resolve.node.name)?.referencePaths ?? [];
    const values = references.flatMap((reference) =>
      reference.key === 'callee' && reference.parentPath?.isCallExpression()
        ? (children(reference.parentPath, 'arguments')[0] ?? [])
        : [],
    );
    return values.length > 0 ? this.traceAll(values, walk) : undefined;
  }

  /** The local function that a call runs, if it can be seen. */
  functionCalled(call: NodePath): FunctionPath | undefined {
    const callee = child(call, 'callee');
    return callee && (asFunction(callee) ?? this.functionBehind(callee, START));
  }

  private functionBehind(callee: NodePath, walk: Walk): FunctionPath | undefined {
    const target = unwrap(callee);
    if (target.isIdentifier()) {
      const path = target.scope.getBinding(target.node.name)?.path;
      if (path?.isFunctionDeclaration()) return path;
      return path?.isVariableDeclarator() ? asFunction(child(path, 'init')) : undefined;
    }
    const name = memberName(target);
    const object = child(target, 'object');
    if (name === undefined || !object) return undefined;
    for (const owner of this.trace(object, walk)) {
      const method = memberFunction(owner.path, name);
      if (method) return method;
    }
    return undefined;
  }
}

function parameterName(parameter: Node): string | undefined {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  return target.type === 'Identifier' ? target.name : undefined;
}
