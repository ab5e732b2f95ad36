import type { NodePath } from '@babel/traverse';
import { loaderOf, sourcesIn } from '../ast/moduleSources';
import { isTestCode } from '../ast/testCode';
import { children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { visit } from '../ast/visit';

/** How many modules are looked into for what a test replaces. */
const MOST_MODULES = 60;

/** Knows which packages the code under a test stopped using, as a whole or in one of their functions. */
export class LostTargets {
  private readonly programs: readonly NodePath[] | undefined;

  constructor(private readonly test: ModuleContext) {
    this.programs = reachableFrom(test);
  }

  /** Whether the migration took a package, or a function of one, out of all code that the test reaches. */
  has(name: string, member?: string): boolean {
    const { cascade } = this.test;
    const isNamed = this.naming(name);
    const loads = (this.programs ?? []).map((program) => ({
      program,
      sources: sourcesIn(program).loaded.filter(isNamed),
    }));
    const isGone = (source: NodePath): boolean => {
      const loader = loaderOf(source) ?? source;
      const parts = children(loader, 'specifiers');
      return cascade.isGone(loader) || (parts.length > 0 && parts.every((part) => cascade.isGone(part)));
    };
    const users = loads.filter(({ sources }) => sources.length > 0);
    if (users.every(({ sources }) => sources.every(isGone))) return users.length > 0;
    if (member === undefined) return false;
    const mentions = users.flatMap(({ program }) => mentionsOf(member, program));
    return mentions.length > 0 && mentions.every((path) => cascade.isGone(path));
  }

  /** Whether a text names the same package, or the same module of the repository, as a text of the test does. */
  private naming(name: string): (source: NodePath) => boolean {
    const { module, set } = this.test;
    const own = sourcesIn(module.program).loaded.find((source) => source.isStringLiteral({ value: name }));
    const program = name.startsWith('.') && own ? set.resolve(own) : undefined;
    if (program) return (source) => set.resolve(source)?.node === program.node;
    const base = baseOf(name);
    return (source) =>
      source.isStringLiteral() && !source.node.value.startsWith('.') && baseOf(source.node.value) === base;
  }
}

/** `node:fs/promises`: `fs`; what is replaced in the one is seen in the other. */
function baseOf(name: string): string {
  return name.replace(/^node:/, '').replace(/\/promises$/, '');
}

function mentionsOf(name: string, program: NodePath): NodePath[] {
  const found: NodePath[] = [];
  visit(program, {
    Identifier(path) {
      if (path.node.name === name) found.push(path);
    },
  });
  return found;
}

/** The code that a test loads, directly or not; undefined while some of it is not at hand. */
function reachableFrom({ module, set, views }: ModuleContext): NodePath[] | undefined {
  if (views.length > MOST_MODULES) return undefined;
  const asked = set.wanted.size;
  const found = new Set<NodePath>([module.program]);
  for (const program of found)
    for (const source of sourcesIn(program).loaded) {
      const next = set.resolve(source);
      if (next) found.add(next);
    }
  return set.wanted.size > asked ? undefined : [...found].filter((program) => !isTestCode(program));
}
