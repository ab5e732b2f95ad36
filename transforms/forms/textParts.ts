import type { NodePath } from '@babel/traverse';
import { evaluateText, patternText } from '../ast/evaluateText';
import { memberName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { child, children, part, unwrap } from '../ast/unwrap';
import { FORM_TEXT } from '../ims/endpoints';

/** A part of a text as the code writes it: characters of a literal, or an expression. */
export type TextPart =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The literal or template element. */
      readonly path: NodePath;
      /** Where the first character stands in the source; undefined when it is not written there as it reads. */
      readonly start: number | undefined;
    }
  | { readonly kind: 'code'; readonly path: NodePath };

const MAX_DEPTH = 8;

/**
 * Takes a text apart where the code puts it together. Unlike evaluateText, expressions stay expressions, but for those
 * that hold parameters of a form themselves.
 */
export function textParts(path: NodePath, origins: Origins, depth = 0): TextPart[] {
  const value = unwrap(path);
  const next = (inner: NodePath): TextPart[] => textParts(inner, origins, depth + 1);
  if (depth > MAX_DEPTH) return [{ kind: 'code', path: value }];
  if (value.isStringLiteral()) return [literalPart(value, value.node.value, value.node.extra?.['raw'], 1)];
  if (value.isTemplateLiteral()) return templateParts(value, next);
  if (value.isBinaryExpression({ operator: '+' }))
    return [...next(part(value, 'left') as NodePath), ...next(value.get('right'))];
  return callParts(value, next) ?? namedParts(value, origins, next) ?? [{ kind: 'code', path: value }];
}

type Next = (inner: NodePath) => TextPart[];

function templateParts(template: NodePath, next: Next): TextPart[] {
  const expressions = children(template, 'expressions');
  return children(template, 'quasis').flatMap((quasi, index) => {
    const { node } = quasi;
    if (node.type !== 'TemplateElement') return [];
    const text = node.value.cooked ?? node.value.raw;
    const expression = expressions[index];
    const part = literalPart(quasi, text, `.${node.value.raw}.`, 0);
    return expression ? [part, ...next(expression)] : [part];
  });
}

/** `new URL(x)`, `x.href`, `x.toString()`, `a.concat(b)`, `[a, b].join('&')`. */
function callParts(value: NodePath, next: Next): TextPart[] | undefined {
  const args = children(value, 'arguments');
  if (value.isNewExpression() && value.get('callee').isIdentifier({ name: 'URL' })) {
    const [text, base] = args;
    return [...(base ? next(base) : []), ...(text ? next(text) : [])];
  }
  if (memberName(value) === 'href') return next(child(value, 'object') as NodePath);
  const callee = value.isCallExpression() ? child(value, 'callee') : undefined;
  const object = callee && child(callee, 'object');
  const name = callee && memberName(callee);
  if (!object) return undefined;
  if (name === 'concat') return [object, ...args].flatMap(next);
  if (name === 'join' && object.isArrayExpression()) {
    const separator = args[0]?.isStringLiteral() ? args[0].node.value : ',';
    const glue: TextPart = { kind: 'text', text: separator, path: value, start: undefined };
    return children(object, 'elements').flatMap((item, index) =>
      index === 0 ? next(item) : [glue, ...next(item)],
    );
  }
  return undefined;
}

/** The text behind a name, or in a function, that holds parameters. */
function namedParts(value: NodePath, origins: Origins, next: Next): TextPart[] | undefined {
  const [origin, ...others] = origins.of(value);
  if (!origin || others.length > 0 || origin.element || origin.path.node === value.node) return undefined;
  if (!evaluateText(origin.path, origins).some((pattern) => FORM_TEXT.test(patternText(pattern))))
    return undefined;
  return next(origin.path);
}

function literalPart(path: NodePath, text: string, raw: unknown, offset: number): TextPart {
  const isPlain = typeof raw === 'string' && raw.slice(1, -1) === text;
  return { kind: 'text', text, path, start: isPlain ? (path.node.start ?? 0) + offset : undefined };
}
