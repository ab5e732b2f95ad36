import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import type { Origin } from '../ast/origins';
import { patternSteps } from '../ast/patterns';
import { child, children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { TokenFlow } from './types';

/** The token within the answer. It is a JWT with an `expires_in` of its own, which stays what it was. */
const TOKEN = 'access_token';

/** The expressions a pattern takes apart; the outer pattern's source stands for that of a pattern inside it. */
export function patternSources(pattern: NodePath, context: ModuleContext): NodePath[] {
  const outer = pattern.parentPath;
  if (outer?.isObjectProperty() && outer.parentPath.isObjectPattern())
    return patternSources(outer.parentPath, context);
  return context.entities.sourcesOfPattern(pattern);
}

/** A request whose answer is looked for. */
export interface Source {
  readonly call: NodePath;
  /** Functions whose result is made from the answer, but is not the answer as it came any more. */
  readonly converted: ReadonlySet<object>;
  /** Calls of the code that makes the request for another URL: what they give is no answer to it. */
  readonly others: ReadonlySet<object>;
}

/** Where the answer to a flow's request comes into the program. */
export function answerTo({ call, shared }: TokenFlow, converted: ReadonlySet<object> = new Set()): Source {
  return { call, converted, others: new Set(shared?.calls.map(({ node }) => node)) };
}

/** Whether a value is made from the result of a request: the response, its body, the parsed body. */
export function derivesFrom(
  path: NodePath,
  source: Source,
  context: ModuleContext,
  seen = new Set<object>(),
): boolean {
  const value = unwrap(path);
  const isAnswer = (part: NodePath): boolean => derivesFrom(part, source, context, seen);
  if (value.node === source.call.node) return true;
  if (seen.has(value.node) || source.others.has(value.node)) return false;
  seen.add(value.node);
  if (memberName(value) === TOKEN) return false;
  if (originsOf(value, source, context).some((origin) => isAnswer(origin.path))) return true;
  if (value.isMemberExpression() || value.isOptionalMemberExpression()) {
    const object = child(value, 'object');
    return object !== undefined && isAnswer(object);
  }
  if (value.isCallExpression() || value.isOptionalCallExpression()) {
    const callee = child(value, 'callee');
    const object = callee && child(callee, 'object');
    return [object, ...children(value, 'arguments')].some(
      (part) => part !== undefined && !part.isFunction() && isAnswer(part),
    );
  }
  if (value.isIdentifier())
    return boundByPattern(value, context).some(isAnswer) || isCallbackResult(value, source.call);
  return (
    value.isObjectExpression() &&
    children(value, 'properties').some((item) => item.isSpreadElement() && isAnswer(item.get('argument')))
  );
}

/** Where a value comes from, but for what a converting function made of it. */
function originsOf(value: NodePath, { converted, others }: Source, { origins }: ModuleContext): Origin[] {
  return origins
    .of(value)
    .filter(
      ({ path, calls }) =>
        path.node !== value.node &&
        !calls.some(
          (call) => others.has(call.node) || converted.has(origins.functionCalled(call)?.node ?? call),
        ),
    );
}

/** What a name is taken out of: `const { data } = await axios…`. The token itself is no answer any more. */
function boundByPattern(name: NodePath, context: ModuleContext): NodePath[] {
  if (!name.isIdentifier()) return [];
  const binding = name.scope.getBinding(name.node.name);
  const declarator = binding?.path;
  let pattern: NodePath | undefined = declarator?.isVariableDeclarator()
    ? child(declarator, 'id')
    : undefined;
  if (binding?.kind === 'param' && binding.scope.path.isFunction()) {
    pattern = children(binding.scope.path, 'params').find((parameter) => parameter.isObjectPattern());
  }
  if (!binding || !pattern?.isObjectPattern()) return [];
  const steps = patternSteps(pattern, binding.identifier) ?? [];
  return steps.some((step) => step.name === TOKEN) ? [] : context.entities.sourcesOfPattern(pattern);
}

/** `(error, response, body) => …` passed to the call itself. */
function isCallbackResult(name: NodePath, call: NodePath): boolean {
  if (!name.isIdentifier()) return false;
  const fn = name.scope.getBinding(name.node.name)?.scope.path;
  return fn?.isFunction() === true && fn.listKey === 'arguments' && fn.parentPath?.node === call.node;
}
