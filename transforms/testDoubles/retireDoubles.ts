import type { NodePath } from '@babel/traverse';
import { readDouble } from '../ast/doubleCalls';
import { mockingStatement } from '../ast/moduleMocks';
import { bindingsLoaded, loaderOf, sourcesIn } from '../ast/moduleSources';
import { packageMember } from '../ast/packageMember';
import { stubbedKeys } from '../ast/stubbedKeys';
import { part, wrapped } from '../ast/unwrap';
import { usesOf } from '../ast/bindings';
import type { ModuleContext } from '../context';
import { LostTargets } from './lostTargets';
import { planRetirement } from './retire';
import { visit } from '../ast/visit';

/** A use of a stand-in that stays, although nothing calls any more what it stands in for. */
export interface IdleUse {
  readonly path: NodePath;
  readonly target: string;
}

/**
 * Cuts the stand-ins of a test for what the code under it stopped using, with what they were told to do and expected to
 * have done.
 */
export function retireDoubles(test: ModuleContext): IdleUse[] {
  const lost = new LostTargets(test);
  retireModules(test, lost);
  return retireMembers(test, lost);
}

/** Cuts what a test only expects of a double that it gave to nothing but code that is gone. */
export function retireSpares(test: ModuleContext): void {
  const { module, cascade } = test;
  visit(module.program, {
    VariableDeclarator(declarator) {
      const name = part(declarator, 'id') as NodePath;
      const init = part(declarator, 'init') as NodePath;
      const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
      if (!binding || cascade.isGone(declarator) || !isSpare(init)) return;
      const uses = usesOf(binding);
      const { cuts, alive } = planRetirement(uses, test);
      if (alive.length === 0 && uses.some((use) => cascade.isGone(use)))
        for (const cut of [...cuts, declarator]) cascade.cut(cut);
    },
  });
}

function isSpare(init: NodePath): boolean {
  return init.isCallExpression() && readDouble(init) !== undefined;
}

/** `jest.mock('jsonwebtoken')`, `proxyquire('./m', { jsonwebtoken: … })`, and what the test imports of it. */
function retireModules(test: ModuleContext, lost: LostTargets): void {
  const { module, cascade, entities } = test;
  const { mocked, loaded } = sourcesIn(module.program);
  const names = new Set(mocked.flatMap(packageNamed));
  const keys = stubbedKeys(module.program).filter(({ name }) => !name.startsWith('.') && lost.has(name));
  for (const { property } of keys) cascade.cut(property);
  for (const name of names) {
    const isNamed = (source: NodePath): boolean => source.isStringLiteral({ value: name });
    if (!lost.has(name)) continue;
    for (const source of mocked.filter(isNamed)) {
      const statement = mockingStatement(source);
      if (statement) cascade.cut(statement);
    }
    for (const source of loaded.filter(isNamed))
      for (const binding of bindingsLoaded(loaderOf(source) ?? source) ?? []) {
        retire(usesOf(binding), name, test);
        cascade.drop(entities.ofBinding(binding));
      }
  }
}

function packageNamed(source: NodePath): string[] {
  const name = source.isStringLiteral() ? source.node.value : '';
  return name.startsWith('.') ? [] : [name];
}

/** `jest.spyOn(jwt, 'sign')`, `jwt.sign = jest.fn()`, and every other use of that function in the test. */
function retireMembers(test: ModuleContext, lost: LostTargets): IdleUse[] {
  const { module, cascade, idleDoubles } = test;
  const found = new Map<string, { source: string; member: string; places: NodePath[] }>();
  const note = (object: NodePath, member: string, place: NodePath): void => {
    const owner = packageMember(object);
    if (!owner || cascade.isGone(place)) return;
    const key = `${owner.source} ${member}`;
    const one = found.get(key) ?? { source: owner.source, member, places: [] };
    one.places.push(place);
    found.set(key, one);
  };
  visit(module.program, {
    CallExpression(call) {
      const target = readDouble(call)?.target;
      if (target) note(target.object, target.member, call);
    },
    AssignmentExpression(assignment) {
      const left = part(assignment, 'left') as NodePath;
      const member = left.isMemberExpression() ? packageMember(left) : undefined;
      if (member?.names.length === 1 && readDouble(assignment.get('right')))
        note(part(left, 'object') as NodePath, member.names[0] ?? '', assignment);
    },
  });
  return [...found.values()].flatMap(({ source, member, places }) => {
    if (!lost.has(source, member)) return [];
    for (const place of places) idleDoubles.add(place.node);
    const made = places.filter((place) => isOutermost(place, places));
    const uses = [...made, ...memberUses(source, member, test)];
    return retire(uses, `${source.replace(/^node:/, '')}.${member}`, test);
  });
}

/** Whether a call is no part of another one that says more of the same double. */
function isOutermost(place: NodePath, places: readonly NodePath[]): boolean {
  return !places.some((other) => other !== place && place.isDescendant(other));
}

/** The uses of a package's function in a test: `jwt.sign`, or the name under which it is imported. */
function memberUses(source: string, member: string, { module }: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  visit(module.program, {
    'MemberExpression|Identifier': (path: NodePath) => {
      const isName = path.isIdentifier() && !path.isReferencedIdentifier();
      const meant = isName ? undefined : packageMember(path);
      if (meant?.source === source && meant.names.length === 1 && meant.names[0] === member) found.push(path);
    },
  });
  return found;
}

/** Cuts what only speaks of something that is no more; gives what else uses it. */
function retire(uses: readonly NodePath[], target: string, context: ModuleContext): IdleUse[] {
  const { cuts, alive } = planRetirement(uses, context);
  for (const cut of cuts) context.cascade.cut(cut);
  return alive.map((path) => ({ path: wrapped(path), target }));
}
