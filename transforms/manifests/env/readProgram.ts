import type { NodePath } from '@babel/traverse';
import { environmentObjects } from '../../ast/environment/environmentObjects';
import { isStub } from '../../ast/environment/setVariables';
import { isEnvironmentObject } from '../../ast/environment/variables';
import { isBlank, lineBreak, lineStart, nextLine } from '../../ast/textLines';
import { memberName, propertyName } from '../../ast/names';
import { isTestCase } from '../../ast/testCode';
import { child, children, part, unwrap } from '../../ast/unwrap';
import type { SourceModule } from '../../types';
import { PLACEHOLDER } from './scopeValue';
import type { Entry, EntryGroup } from './types';
import { visit } from '../../ast/visit';

/** A definition in a program. */
export interface CodeEntry extends Entry {
  /** Whether it can be taken out alone: its value has no effect, and no name is left that nothing uses. */
  readonly mayGo: boolean;
}

/** Definitions in one block or object of a program. */
export interface CodeGroup extends EntryGroup {
  readonly entries: readonly CodeEntry[];
  /** Whether variables are taken out of the environment here, not put into it. */
  readonly isUnset: boolean;
}

/** Where a program, mostly a test or a settings file, sets environment variables or takes them back. */
export function readProgram(module: SourceModule): CodeGroup[] {
  const blocks = new Map<NodePath, CodeEntry[]>();
  const unset: CodeGroup[] = [];
  visit(module.program, {
    ExpressionStatement(statement) {
      const { parentPath: block } = statement;
      const entry =
        block.isProgram() || block.isBlockStatement() ? readStatement(module, statement) : undefined;
      if (!entry) return;
      if (entry.isUnset) unset.push({ entries: [entry], isUnset: true });
      else blocks.set(block, [...(blocks.get(block) ?? []), entry]);
    },
  });
  const objects = environmentObjects(module.program).map((object) => readObject(module, object));
  return [...[...blocks.values()].map((entries) => ({ entries, isUnset: false })), ...unset, ...objects];
}

/** `process.env.NAME = 'value';`, `vi.stubEnv('NAME', 'value');`, `delete process.env.NAME;` on lines of its own. */
function readStatement(
  { text }: SourceModule,
  statement: NodePath,
): (CodeEntry & { readonly isUnset: boolean }) | undefined {
  const expression = unwrap(part(statement, 'expression') as NodePath);
  const isUnset = expression.isUnaryExpression({ operator: 'delete' });
  const [key, value] = isUnset
    ? [keyOfVariable(child(expression, 'argument'))]
    : expression.isAssignmentExpression()
      ? [keyOfVariable(child(expression, 'left')), child(expression, 'right')]
      : isStub(expression)
        ? children(expression, 'arguments')
        : [];
  const range = key && rangeOfName(key);
  const [from, to] = [statement.node.start ?? 0, statement.node.end ?? 0];
  const [start, end] = [lineStart(text, from), nextLine(text, to)];
  if (!key || !range || (!value && !isUnset) || !isAlone(text, start, from, to, end)) return undefined;
  const written = readValue(value);
  const isInTest = statement.findParent((parent) => parent.isStatement() && isTestCase(parent)) !== null;
  const write = (name: string, other: string | undefined): string => {
    const [head, tail] = [text.slice(start, range[0]), text.slice(range[1], value?.node.start ?? to)];
    const rest = value ? written.write(other ?? PLACEHOLDER) + text.slice(value.node.end ?? to, to) : '';
    return `${head}${name}${tail}${rest}${lineBreak(text)}`;
  };
  return {
    ...{ name: nameOf(key), value: written.value, start, end, nameRange: range, valueRange: written.range },
    ...{ isLines: true, write, writeValue: written.write, isUnset },
    mayGo: isUnset ? !isInTest : isIdle(value, statement),
  };
}

/** Properties of an object that the environment is set from. */
function readObject(module: SourceModule, object: NodePath): CodeGroup {
  const properties = children(object, 'properties');
  const entries = properties.flatMap((property): CodeEntry[] => {
    const key = child(property, 'key');
    const value = child(property, 'value');
    const name = propertyName(property);
    const range = key && rangeOfName(key);
    if (!property.isObjectProperty({ shorthand: false }) || !value || !range || name === undefined) return [];
    const written = readValue(value);
    const quote = key.isStringLiteral() ? module.text.slice(range[0] - 1, range[0]) : '';
    return [
      {
        ...{ name, value: written.value, start: property.node.start ?? 0, end: property.node.end ?? 0 },
        ...{ nameRange: range, valueRange: written.range, isLines: false, writeValue: written.write },
        write: (other, given) => `${quote}${other}${quote}: ${written.write(given ?? PLACEHOLDER)}`,
        mayGo: isIdle(value, property),
      },
    ];
  });
  const items = properties.map(({ node }) => ({ start: node.start ?? 0, end: node.end ?? 0 }));
  const inner = { start: (object.node.start ?? 0) + 1, end: (object.node.end ?? 0) - 1 };
  return { entries, isUnset: false, list: { items, inner } };
}

/** The name in `process.env.NAME` or `process.env['NAME']`. */
function keyOfVariable(path: NodePath | undefined): NodePath | undefined {
  const object = path && child(path, 'object');
  if (!object || !isEnvironmentObject(object) || memberName(path) === undefined) return undefined;
  return child(path, 'property');
}

function nameOf(key: NodePath): string {
  return key.isStringLiteral() ? key.node.value : key.isIdentifier() ? key.node.name : '';
}

function rangeOfName(key: NodePath): readonly [number, number] | undefined {
  const [start, end] = [key.node.start ?? 0, key.node.end ?? 0];
  if (key.isStringLiteral()) return [start + 1, end - 1];
  return key.isIdentifier() ? [start, end] : undefined;
}

/** A text as it is written; the value of anything else stays. */
function readValue(value: NodePath | undefined): {
  value: string | undefined;
  range: readonly [number, number] | undefined;
  write: (text: string) => string;
} {
  const raw = value?.isStringLiteral() ? String(value.node.extra?.['raw'] ?? '') : '';
  const quote = raw.slice(0, 1) || "'";
  const write = (text: string): string => quote + text + quote;
  return value?.isStringLiteral()
    ? { value: value.node.value, range: [value.node.start ?? 0, value.node.end ?? 0], write }
    : { value: undefined, range: undefined, write };
}

/** Whether a statement has its lines for itself, apart from a comment behind it. */
function isAlone(text: string, start: number, from: number, to: number, end: number): boolean {
  return isBlank(text, start, from) && /^\s*(?:\/\/.*)?\s*$/.test(text.slice(to, end));
}

/** Whether a value does nothing but be there, and takes the last use of no name along. */
function isIdle(value: NodePath | undefined, whole: NodePath): boolean {
  let isIdle = true;
  if (value?.parentPath)
    visit(value.parentPath, {
      enter(path) {
        if (path.isCallExpression() || path.isNewExpression() || path.isAwaitExpression())
          isIdle &&= !isIn(path, value);
        if (path.isFunction()) path.skip();
        const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
        const isLast =
          binding?.referencePaths.includes(path) === true &&
          binding.referencePaths.every((one) => isIn(one, whole));
        if (isLast && isIn(path, value)) isIdle = false;
      },
    });
  return isIdle;
}

function isIn(path: NodePath, whole: NodePath): boolean {
  return path.node === whole.node || path.isDescendant(whole);
}
