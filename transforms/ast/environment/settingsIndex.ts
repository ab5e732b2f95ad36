import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { asFunction, returnsOf } from '../functions';
import { propertyName } from '../names';
import { START, type Tracer } from '../tracing/types';
import { child, children } from '../unwrap';
import { visit } from '../visit';
import { askedName, asksService, loadedFactories, readNamespace } from './configService';

/** Knows the objects of settings that NestJS is given by functions, in a set of programs. */
export class SettingsIndex {
  private readonly named = new Map<string, readonly NodePath[]>();
  private readonly roots: NodePath[] = [];
  private readonly factories = new Set<Node>();
  /** What the service is asked for, where it can be read. */
  private readonly asked = new Set<string | undefined>();

  constructor(
    private readonly programs: readonly NodePath[],
    private readonly tracer: Tracer,
  ) {}

  /** Looks through the programs. Apart from the constructor, for what is followed meanwhile may ask for settings. */
  read(): void {
    for (const program of this.programs)
      visit(program, {
        CallExpression: (call) => {
          this.addNamespace(call);
          for (const factory of loadedFactories(call)) this.addFactory(factory);
          if (asksService(call)) this.asked.add(askedName(call));
        },
      });
  }

  /** The objects that go by a name: `registerAs('adobe', () => ({ … }))`. */
  namespace(name: string): readonly NodePath[] {
    return this.named.get(name) ?? [];
  }

  /** The objects that hold settings without a name for all of them, if a setting is in them. */
  rootsWith(key: string): readonly NodePath[] {
    return this.roots.filter((object) =>
      children(object, 'properties').some((property) => propertyName(property) === key),
    );
  }

  /** Whether what a function returns is only asked for by names that can be seen, setting by setting. */
  isFactory(fn: NodePath): boolean {
    return this.factories.has(fn.node) && ![...this.asked].some((name) => this.isUnclear(name));
  }

  private isUnclear(name: string | undefined): boolean {
    return (
      name === undefined || this.named.has(name) || this.rootsWith(name).some((root) => isGroup(root, name))
    );
  }

  private addNamespace(call: NodePath): void {
    const found = readNamespace(call);
    if (!found) return;
    this.named.set(found.name, [...this.namespace(found.name), ...found.objects]);
    this.factories.add(found.factory.node);
  }

  private addFactory(given: NodePath): void {
    for (const { path } of this.tracer.trace(given, START)) {
      const fn = asFunction(path);
      if (!fn) continue;
      this.factories.add(fn.node);
      const returned = returnsOf(fn).flatMap((value) => this.tracer.trace(value, START));
      this.roots.push(...returned.map((origin) => origin.path).filter((value) => value.isObjectExpression()));
    }
  }
}

/** Whether a setting is an object of settings. */
function isGroup(root: NodePath, key: string): boolean {
  const setting = children(root, 'properties').find((property) => propertyName(property) === key);
  return setting !== undefined && child(setting, 'value')?.isObjectExpression() === true;
}
