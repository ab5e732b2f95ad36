import type { NodePath } from '@babel/traverse';
import { evaluateText, HOLE, patternText, type TextPattern } from '../../ast/evaluateText';
import { textOf } from '../../ast/parseModule';
import { child, children, unwrap } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { bareMetascope, isMetascope } from '../../ims/metascopes';
import type { SignCall } from '../../signers/types';
import type { MetascopeUse } from '../types';
import { isChosenByKey } from './chosenByKey';
import { CLAIM, claimKeys } from './claimKeys';
import { widen, widenMade, type Widened } from './widenCarrier';

/** Finds the metascopes that a signed JWT claims, as names or as the expressions that hold them. */
export function traceMetascopes(
  sign: SignCall,
  calls: readonly NodePath[],
  context: ModuleContext,
): MetascopeUse[] {
  if (!sign.payload) return [];
  return claimKeys(sign.payload, calls, context).flatMap((key) => readClaim(key.path, key.calls, context));
}

/** The metascope in a claim key: named in place, or carried by a variable, setting or parameter. */
function readClaim(key: NodePath, calls: readonly NodePath[], context: ModuleContext): MetascopeUse[] {
  const { origins } = context;
  if (key.isIdentifier() && !isComputedKey(key)) return [];
  const carrier = claimCarrier(key, context);
  const patterns = evaluateText(key, origins);
  if (!carrier) return literalClaims(patterns);
  const isClaim = patterns.some((pattern) => isClaimPattern(pattern)) || isLoopValue(carrier, context);
  if (!isClaim) return [];
  return [{ kind: 'carried', ...widenBehind(carrier, context), calls }];
}

/** What holds all metascopes, also where it is a set that stands behind an import or a property. */
function widenBehind(carrier: NodePath, { origins }: ModuleContext): Widened {
  if (isChosenByKey(carrier, origins)) return { carrier, shape: 'text' };
  const widened = widen(carrier);
  if (widened.shape !== 'list') return widened;
  const made = origins.of(widened.carrier).find(({ path }) => path.isNewExpression());
  return made ? widenMade(made.path) : widened;
}

function isComputedKey(key: NodePath): boolean {
  return (key.parent as { computed?: boolean }).computed === true;
}

/**
 * The metascopes that a key can name. A function that makes keys of other kinds too gives names that are unknown; only
 * where nothing else is known do they count, as the code that holds them, so that no claim is forgotten.
 */
function literalClaims(patterns: readonly TextPattern[]): MetascopeUse[] {
  const claims = patterns.filter((pattern) => patternText(pattern).includes(CLAIM));
  const names = claims.map((pattern) => bareMetascope(patternText(pattern)));
  const known = names.filter((name) => !name.includes(HOLE));
  const shown = known.length > 0 ? known : claims.map((pattern) => bareMetascope(sourceText(pattern)));
  return shown.map((name) => ({ kind: 'literal', name }));
}

/** The text with its unknown parts as the code that gives them. */
function sourceText(pattern: TextPattern): string {
  return pattern.map((piece) => (piece.kind === 'known' ? piece.text : textOf(piece.path))).join('');
}

function isClaimPattern(pattern: TextPattern): boolean {
  const text = patternText(pattern);
  return text.includes(CLAIM) || isMetascope(text);
}

/** `payload[scope] = true` in a loop over full claim URLs that come from elsewhere. */
function isLoopValue(carrier: NodePath, { origins }: ModuleContext): boolean {
  return origins.of(carrier).some((origin) => origin.element);
}

/** The expression after `/s/` in a key, or a key that is a name as a whole. */
function claimCarrier(key: NodePath, context: ModuleContext): NodePath | undefined {
  const value = unwrap(key);
  if (value.isTemplateLiteral()) return lastHole(value);
  if (value.isBinaryExpression({ operator: '+' })) {
    const right = unwrap(value.get('right'));
    return right.isStringLiteral() ? undefined : right;
  }
  if (value.isConditionalExpression()) {
    return ['consequent', 'alternate'].flatMap((branch) => {
      const side = child(value, branch);
      const carrier = side && claimCarrier(side, context);
      return carrier ?? [];
    })[0];
  }
  if (value.isCallExpression()) {
    const carriers = children(value, 'arguments').flatMap(
      (argument) => claimCarrier(argument, context) ?? [],
    );
    return carriers.find((carrier) => isNamed(carrier, context)) ?? carriers[0];
  }
  return value.isIdentifier() || value.isMemberExpression() || value.isOptionalMemberExpression()
    ? value
    : undefined;
}

/** Whether an expression is known to hold a metascope. */
function isNamed(carrier: NodePath, { origins }: ModuleContext): boolean {
  return evaluateText(carrier, origins).some((pattern) => isMetascope(patternText(pattern)));
}

/** The last expression of a template that ends with it. */
export function lastHole(template: NodePath): NodePath | undefined {
  const quasis = children(template, 'quasis');
  const tail = quasis.at(-1)?.node;
  const endsWithHole = tail?.type === 'TemplateElement' && tail.value.raw === '';
  const hole = children(template, 'expressions').at(-1);
  const before = quasis.at(-2)?.node;
  const follows =
    before?.type === 'TemplateElement' && (before.value.raw.endsWith(CLAIM) || before.value.raw === '');
  return endsWithHole && follows ? hole : undefined;
}
