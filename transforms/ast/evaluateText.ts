import type { NodePath } from '@babel/traverse';
import type { Origin, Origins } from './origins';
import { memberName } from './names';
import { child, children, part, unwrap } from './unwrap';

/** A part of a text: known characters, or an expression whose value is unknown. */
export type Piece =
  | {
      readonly kind: 'known';
      readonly text: string;
      /** The literal or template element it is written in. */
      readonly node: NodePath;
      /** Where the first character stands in the source; undefined when the source writes it with escapes. */
      readonly start: number | undefined;
    }
  | { readonly kind: 'hole'; readonly path: NodePath };

/** A text that an expression can have, as its pieces in order. */
export type TextPattern = readonly Piece[];

const MAX_DEPTH = 12;
const MAX_PATTERNS = 16;

/** Stands for an unknown part in {@link patternText}; cannot occur in a URL. */
export const HOLE = '\u0000';

/** The pattern as a string, unknown parts as {@link HOLE}. */
export function patternText(pattern: TextPattern): string {
  return pattern.map((piece) => (piece.kind === 'known' ? piece.text : HOLE)).join('');
}

/** The texts an expression can have, following variables, tables, templates, sums and URL objects. */
export function evaluateText(path: NodePath, origins: Origins, depth = 0): TextPattern[] {
  const value = unwrap(path);
  if (depth > MAX_DEPTH) return [[{ kind: 'hole', path: value }]];
  const direct = directText(value, origins, depth);
  if (direct) return direct.slice(0, MAX_PATTERNS);
  const patterns = origins.of(value).flatMap((origin) => originText(origin, value, origins, depth));
  return patterns.length > 0 ? patterns.slice(0, MAX_PATTERNS) : [[{ kind: 'hole', path: value }]];
}

function originText(origin: Origin, value: NodePath, origins: Origins, depth: number): TextPattern[] {
  if (origin.element)
    return elementsOf(origin.path).flatMap((item) => evaluateText(item, origins, depth + 1));
  if (origin.path.node === value.node) return [[{ kind: 'hole', path: value }]];
  return directText(origin.path, origins, depth + 1) ?? [[{ kind: 'hole', path: value }]];
}

/** The items of a list literal, or the values of an object literal. */
function elementsOf(path: NodePath): NodePath[] {
  if (path.isArrayExpression()) return children(path, 'elements');
  if (path.isObjectExpression())
    return children(path, 'properties').flatMap((property) => child(property, 'value') ?? []);
  return [];
}

function directText(value: NodePath, origins: Origins, depth: number): TextPattern[] | undefined {
  const next = (path: NodePath): TextPattern[] => evaluateText(path, origins, depth + 1);
  if (value.isStringLiteral()) return [[known(value, value.node.value, value.node.extra?.['raw'])]];
  if (value.isTemplateLiteral()) return templateText(value, next);
  if (value.isBinaryExpression({ operator: '+' })) {
    return combine([next(part(value, 'left') as NodePath), next(value.get('right'))]);
  }
  if (value.isNewExpression() && value.get('callee').isIdentifier({ name: 'URL' })) {
    const [path, base] = children(value, 'arguments');
    if (path && base) return combine([next(base), next(path)]);
    return path && next(path);
  }
  if (memberName(value) === 'href') return next(child(value, 'object') as NodePath);
  if (value.isCallExpression()) return callText(value, next);
  return undefined;
}

function callText(call: NodePath, next: (path: NodePath) => TextPattern[]): TextPattern[] | undefined {
  const callee = child(call, 'callee') as NodePath;
  const object = child(callee, 'object');
  const args = children(call, 'arguments');
  const name = memberName(callee);
  if (callee.isIdentifier({ name: 'String' }) && args[0]) return next(args[0]);
  if (object && (name === 'toString' || name === 'trim')) return next(object);
  if (object && name === 'concat') return combine([next(object), ...args.map(next)]);
  if (object?.isArrayExpression() && name === 'join') {
    const separator = args[0]?.isStringLiteral() ? args[0].node.value : ',';
    const items = children(object, 'elements').map(next);
    const glue: TextPattern[] = [[{ kind: 'known', text: separator, node: call, start: undefined }]];
    return combine(items.flatMap((item, index) => (index === 0 ? [item] : [glue, item])));
  }
  return undefined;
}

function templateText(template: NodePath, next: (path: NodePath) => TextPattern[]): TextPattern[] {
  const quasis = children(template, 'quasis');
  const expressions = children(template, 'expressions');
  return combine(
    quasis.flatMap((quasi, index) => {
      const node = quasi.node;
      const part: TextPattern[] =
        node.type === 'TemplateElement'
          ? [[known(quasi, node.value.cooked ?? node.value.raw, `.${node.value.raw}.`, 0)]]
          : [];
      const expression = expressions[index];
      return expression ? [part, next(expression)] : [part];
    }),
  );
}

function known(node: NodePath, text: string, raw: unknown, offset = 1): Piece {
  const isPlain = typeof raw === 'string' && raw.slice(1, -1) === text;
  return { kind: 'known', text, node, start: isPlain ? (node.node.start ?? 0) + offset : undefined };
}

/** Every way to join one pattern of each part. */
function combine(parts: readonly TextPattern[][]): TextPattern[] {
  return parts.reduce<TextPattern[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, ...tail])).slice(0, MAX_PATTERNS),
    [[]],
  );
}
