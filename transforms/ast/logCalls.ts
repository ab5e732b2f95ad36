import type { NodePath } from '@babel/traverse';
import { dottedName } from './names';

/** Calls that only report: removing one changes no result. */
const LOG_METHODS = new Set([
  'log',
  'debug',
  'info',
  'warn',
  'error',
  'trace',
  'verbose',
  'silly',
  'fine',
  'notice',
]);
const LOG_OBJECT = /^(console|.*log(ger)?|debug)$/i;

/** Whether a call only reports: `console.log(…)`, `logger.debug(…)`, `this.log.info(…)`, `log(…)`. */
export function isLogCall(path: NodePath): boolean {
  if (!path.isCallExpression() && !path.isOptionalCallExpression()) return false;
  const names = dottedName(path.get('callee') as NodePath);
  const last = names?.at(-1);
  if (!names || last === undefined) return false;
  if (names.length === 1) return /^(log|debug)$/i.test(last);
  return LOG_METHODS.has(last) && LOG_OBJECT.test(names.at(-2) ?? '');
}
