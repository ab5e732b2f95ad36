import { parseTree, type Node, type ParseError } from 'jsonc-parser';

/** A property of an object in JSON; ranges are of the text it was read from. */
export interface JsonProperty {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly value: Node;
}

/**
 * Reads JSON, with the ranges of all that it holds.
 *
 * @param lenient whether comments and trailing commas are allowed
 * @returns undefined for a text that does not parse
 */
export function readJson(text: string, lenient = false): Node | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, {
    disallowComments: !lenient,
    allowTrailingComma: lenient,
  });
  return errors.length === 0 ? tree : undefined;
}

/** The properties of an object; none for anything else. */
export function propertiesOf(node: Node | undefined): JsonProperty[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children, offset, length }) => {
    const [key, value] = children ?? [];
    return key && value ? [{ name: String(key.value), start: offset, end: offset + length, value }] : [];
  });
}

/** The property of that name, the last one if there are several. */
export function propertyNamed(node: Node | undefined, name: string): JsonProperty | undefined {
  return propertiesOf(node).findLast((property) => property.name === name);
}
