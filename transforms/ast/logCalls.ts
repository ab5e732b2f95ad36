import type { NodePath } from '@babel/traverse';
import { dottedName } from './names';
import { packageMember } from './packageMember';
import { child, part } from './unwrap';

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

/** Whether a call only reports: `console.log(…)`, `logger.debug(…)`, `this.log.info(…)`, `log(…)`, `trace(…)` of `debug`. */
export function isLogCall(path: NodePath): boolean {
  if (!path.isCallExpression() && !path.isOptionalCallExpression()) return false;
  const names = dottedName(part(path, 'callee') as NodePath);
  const last = names?.at(-1);
  if (!names || last === undefined) return false;
  if (names.length === 1)
    return /^(log|debug)$/i.test(last) || isLogFunction(part(path, 'callee') as NodePath);
  return LOG_METHODS.has(last) && LOG_OBJECT.test(names.at(-2) ?? '');
}

/** `const trace = require('debug')('ims')`, `util.debuglog('ims')`: a function that only reports, whatever its name. */
function isLogFunction(callee: NodePath): boolean {
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined;
  const made =
    binding?.constant === true && binding.path.isVariableDeclarator() && child(binding.path, 'init');
  const maker = made && made.isCallExpression() && packageMember(part(made, 'callee') as NodePath);
  if (!maker) return false;
  const name = maker.names.join('.');
  return maker.source === 'debug' ? name === '' : /^(node:)?util$/.test(maker.source) && name === 'debuglog';
}
