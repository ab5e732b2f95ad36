import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { CallIndex } from './callIndex';
import { Heritage } from './classes/heritage';
import { additionsAt, type Addition } from './additions';
import { SchemaIndex } from './environment/schemaIndex';
import { SettingsIndex } from './environment/settingsIndex';
import type { FunctionPath } from './functions';
import { isExportsObject } from './moduleExports';
import type { ModuleLinks } from './moduleLinks';
import { loaderOf } from './moduleSources';
import { memberName } from './names';
import { namespacesNamed } from './namespaces';
import { traceBinding } from './tracing/traceBinding';
import { functionBehind, traceCall, traceNew } from './tracing/traceCall';
import { traceExports, traceSource } from './tracing/traceModule';
import { TraceMemo } from './tracing/traceMemo';
import { traceMember } from './tracing/traceProperty';
import { traceSuper, traceThis } from './tracing/traceThis';
import { tracePattern } from './tracing/tracePattern';
import { originAt, START, traceAll, type Origin, type Tracer, type Walk } from './tracing/types';
import { child, children, unwrap } from './unwrap';
import { visit } from './visit';

export type { Origin } from './tracing/types';

/** Follows values backwards through programs that belong together; nothing is computed before it is asked for. */
export class Origins implements Tracer {
  readonly callIndex: CallIndex;
  readonly heritage: Heritage;
  private schemaIndex: SchemaIndex | undefined;
  private settingsIndex: SettingsIndex | undefined;
  private readonly memo = new TraceMemo();
  private readonly memberWrites = new Map<string, NodePath[]>();
  private readonly additions: Addition[] = [];
  private added: Map<Node, NodePath[]> | undefined;

  /**
   * @param readsByName whether a call of a package reads nothing but properties with known names of the objects it is
   *   given, and keeps none of them
   */
  constructor(
    private readonly programs: readonly NodePath[],
    readonly links: ModuleLinks,
    readonly readsByName: (call: NodePath) => boolean = () => false,
  ) {
    this.callIndex = new CallIndex(programs, links);
    this.heritage = new Heritage(programs, (base) => this.of(base).map((origin) => origin.path));
    for (const program of programs) {
      visit(program, {
        AssignmentExpression: (path) => {
          const name = memberName(path.get('left'));
          if (name !== undefined) this.memberWrites.set(name, [...(this.memberWrites.get(name) ?? []), path]);
          this.additions.push(...additionsAt(path));
        },
        CallExpression: (path) => {
          this.additions.push(...additionsAt(path));
        },
      });
    }
  }

  /** What schemas say of the environment. */
  get schemas(): SchemaIndex {
    this.schemaIndex ??= new SchemaIndex(this.programs, this);
    return this.schemaIndex;
  }

  /** What NestJS is asked for by name. */
  get settings(): SettingsIndex {
    if (!this.settingsIndex) {
      this.settingsIndex = new SettingsIndex(this.programs, this);
      this.settingsIndex.read();
    }
    return this.settingsIndex;
  }

  /** All places a value can come from; the expression itself when it can't be followed further. */
  of(path: NodePath): Origin[] {
    return this.trace(path, START);
  }

  /** All values that a pattern can take apart. */
  ofPattern(pattern: NodePath): Origin[] {
    return tracePattern(pattern, START, this);
  }

  /** The local function that a call runs, if it can be seen. */
  functionCalled(call: NodePath): FunctionPath | undefined {
    const callee = child(call, 'callee');
    return callee && functionBehind(callee, START, this);
  }

  writesNamed(name: string): readonly NodePath[] {
    return this.memberWrites.get(name) ?? [];
  }

  addedTo(collection: NodePath): readonly NodePath[] {
    this.added ??= groupByInitialiser(this.additions);
    return this.added.get(collection.node) ?? [];
  }

  /** Assignments `x.name = …` whose `x` can be the object `of`. */
  writesTo(object: NodePath, name: string): NodePath[] {
    return this.writesNamed(name).filter((write) => {
      const target = child(child(write, 'left') as NodePath, 'object');
      return target !== undefined && this.of(target).some((origin) => origin.path.node === object.node);
    });
  }

  /** Assignments to any property of an object literal or class. */
  allWritesTo(object: NodePath): NodePath[] {
    return [...this.memberWrites.keys()].flatMap((name) => this.writesTo(object, name));
  }

  trace(path: NodePath, walk: Walk): Origin[] {
    const value = unwrap(path);
    return this.memo.behind(
      value.node,
      walk,
      (inside) => this.follow(value, inside) ?? [originAt(value, inside)],
    );
  }

  once<T>(node: Node, walk: Walk, follow: (inside: Walk) => T): T | undefined {
    return this.memo.once(node, walk, follow);
  }

  /** One step back from an expression; undefined when there is none to take. */
  private follow(value: NodePath, walk: Walk): Origin[] | undefined {
    if (isExportsObject(value)) return traceExports(value.scope.getProgramParent().path, walk, this);
    if (value.isIdentifier()) {
      const binding = value.scope.getBinding(value.node.name);
      if (binding) return traceBinding(binding, walk, this);
      const [namespace] = namespacesNamed(value);
      return namespace && [originAt(namespace, walk)];
    }
    if (value.isMemberExpression() || value.isOptionalMemberExpression())
      return traceMember(value, walk, this);
    if (value.isThisExpression()) return traceThis(value);
    if (value.isSuper()) return traceSuper(value, this);
    if (value.isCallExpression() || value.isOptionalCallExpression()) return traceCall(value, walk, this);
    if (value.isNewExpression()) return traceNew(value, walk, this);
    if (value.isTemplateLiteral()) return this.followTemplate(value, walk);
    if (value.isStringLiteral()) return loaderOf(value) && traceSource(value, walk, this);
    return this.followOperator(value, walk);
  }

  /** An operator that gives one of its operands. */
  private followOperator(value: NodePath, walk: Walk): Origin[] | undefined {
    if (value.isConditionalExpression())
      return traceAll(this, [value.get('consequent'), value.get('alternate')], walk);
    if (value.isLogicalExpression()) {
      const right = this.trace(value.get('right'), walk);
      return value.node.operator === '&&' ? right : [...this.trace(value.get('left'), walk), ...right];
    }
    if (value.isAssignmentExpression() && value.node.operator === '=')
      return this.trace(value.get('right'), walk);
    if (!value.isSequenceExpression()) return undefined;
    const last = value.get('expressions').at(-1);
    return last && this.trace(last, walk);
  }

  /** A template that is nothing but one expression: the text of that value. */
  private followTemplate(template: NodePath, walk: Walk): Origin[] | undefined {
    const [only, ...others] = children(template, 'expressions');
    const isBare = children(template, 'quasis').every(
      ({ node }) => node.type === 'TemplateElement' && node.value.raw === '',
    );
    return only && others.length === 0 && isBare ? this.trace(only, walk) : undefined;
  }
}

/** The values put into collections, by what the name of the collection is declared with. */
function groupByInitialiser(additions: readonly Addition[]): Map<Node, NodePath[]> {
  const found = new Map<Node, NodePath[]>();
  for (const { collection, value } of additions) {
    const initialiser = initialiserOf(collection)?.node;
    if (initialiser) found.set(initialiser, [...(found.get(initialiser) ?? []), value]);
  }
  return found;
}

/** What a name is declared with. */
function initialiserOf(name: NodePath): NodePath | undefined {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const init = binding?.path.isVariableDeclarator() ? child(binding.path, 'init') : undefined;
  return init && unwrap(init);
}
