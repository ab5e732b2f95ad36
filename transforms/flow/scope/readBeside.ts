import type { NodePath } from '@babel/traverse';
import { patternSource } from '../../ast/bindings';
import type { Slot } from '../../ast/entity';
import { envName, isEnvironmentObject } from '../../ast/environment/variables';
import { memberName, propertyName } from '../../ast/names';
import { textOf } from '../../ast/parseModule';
import { patternPropertyOf } from '../../ast/patterns';
import { settingName } from '../../ast/settingName';
import { isTestCode } from '../../ast/testCode';
import { child, part, unwrap } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { isSameEverywhere } from './place';
import { visit } from '../../ast/visit';

/** Code that reads one more value from where another one is read. */
export interface ReadBeside {
  readonly text: string;
  /** What the value is called there. */
  readonly name: string;
  /** The name of the value that it is read beside. */
  readonly beside: string;
  /** Whether that is an environment variable; otherwise callers give it. */
  readonly isVariable: boolean;
  /** What `text` needs to be declared: a name beside the other's in the pattern of a parameter. */
  readonly declaration?: { readonly after: NodePath; readonly text: string };
}

/** Where a value is wanted, and what it is called, by the name of the one beside it. */
interface Wanted {
  readonly at: NodePath;
  readonly rename: (name: string) => string;
  readonly context: ModuleContext;
}

/** Reads a value where `sibling` is read, from the environment or from what the function is given; undefined when that can't be done. */
export function readBeside(sibling: NodePath, wanted: Wanted, depth = 0): ReadBeside | undefined {
  if (depth > 4) return undefined;
  const value = unwrap(sibling);
  if (value.isIdentifier()) return besideName(value, wanted, depth);
  const read = readWithin(sibling, wanted.context);
  if (!read || !isSameEverywhere(sibling, { at: wanted.at, calls: [] })) return undefined;
  const name = wanted.rename(read.name);
  const offset = sibling.node.start ?? 0;
  const text = textOf(sibling);
  const from = (read.key.node.start ?? 0) - offset;
  const to = (read.key.node.end ?? 0) - offset;
  const key = textOf(read.key).replace(read.name, name);
  return {
    ...{ text: text.slice(0, from) + key + text.slice(to), name },
    ...{ beside: read.name, isVariable: read.isVariable },
  };
}

function besideName(path: NodePath, wanted: Wanted, depth: number): ReadBeside | undefined {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  if (!binding?.constant) return undefined;
  const property = patternPropertyOf(binding);
  if (property) return besideTaken(property, wanted);
  const init = binding.path.isVariableDeclarator() ? child(binding.path, 'init') : undefined;
  return init && readBeside(init, wanted, depth + 1);
}

/** `const { id } = params`, `function main({ id })`. */
function besideTaken(property: NodePath, { at, rename }: Wanted): ReadBeside | undefined {
  const key = propertyName(property);
  const pattern = property.parentPath;
  if (key === undefined || !pattern) return undefined;
  const name = rename(key);
  const isNew = /^[\w$]+$/.test(name) && !at.scope.hasBinding(name);
  if (pattern.listKey === 'params' && isNew && !child(pattern, 'typeAnnotation'))
    return {
      ...{ text: name, name, beside: key, isVariable: false },
      declaration: { after: property, text: `, ${name}` },
    };
  const source = patternSource(pattern);
  if (!source || !isSameEverywhere(source, { at, calls: [] })) return undefined;
  const isVariable = isEnvironmentObject(source);
  return isVariable || isParameter(source)
    ? { text: `${textOf(source)}.${name}`, name, beside: key, isVariable }
    : undefined;
}

interface Read {
  readonly key: NodePath;
  readonly name: string;
  readonly isVariable: boolean;
}

/** The one place within an expression that asks for a value by its name. */
function readWithin(sibling: NodePath, context: ModuleContext): Read | undefined {
  const found: Read[] = [];
  const add = (path: NodePath): void => {
    const read = readAt(path, context);
    if (read) found.push(read);
  };
  add(sibling);
  visit(sibling, { enter: add });
  return found.length === 1 ? found[0] : undefined;
}

function readAt(path: NodePath, { entities }: ModuleContext): Read | undefined {
  const setting = settingName(path);
  const [first] = setting === undefined ? [] : (part(path, 'arguments') as NodePath[]);
  if (setting !== undefined && first) return { key: first, name: setting, isVariable: false };
  const name = memberName(path);
  const key = child(path, 'property');
  const object = child(path, 'object');
  if (name === undefined || !key || !object) return undefined;
  if (envName(path) !== undefined) return { key, name, isVariable: true };
  const isGiven =
    isParameter(object) &&
    entities.slotsOf(object, name).every((slot) => slot.kind === 'slot' && isOthers(slot));
  return isGiven ? { key, name, isVariable: false } : undefined;
}

/** Whether a property belongs to an object that callers give: a test that calls the code too gives one of its own. */
function isOthers({ owner }: Slot): boolean {
  return owner === undefined || isTestCode(owner);
}

/** Whether an expression is what a function receives. */
function isParameter(path: NodePath): boolean {
  const value = unwrap(path);
  return value.isIdentifier() && value.scope.getBinding(value.node.name)?.kind === 'param';
}
