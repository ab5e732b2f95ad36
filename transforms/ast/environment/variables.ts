import type { NodePath } from '@babel/traverse';
import { askedName, asksService } from './configService';
import { memberName, propertyName } from '../names';
import { packageMember } from '../packageMember';
import { child, children, unwrap } from '../unwrap';

/** What the service of NestJS is asked for that is a setting and no variable: `clientId`, not `CLIENT_ID`. */
const SETTING = /^[a-z][A-Za-z0-9]*$/;

/** Whether an expression is the object that holds the environment: `process.env`, `import.meta.env`, `Bun.env`. */
export function isEnvironmentObject(path: NodePath): boolean {
  if (!path.isMemberExpression() || memberName(path) !== 'env') return false;
  const object = path.get('object');
  return (
    object.isMetaProperty() ||
    (object.isIdentifier() && /^(process|Bun)$/.test(object.node.name) && !isDeclaredHere(object))
  );
}

/** Whether the file gives a global name a meaning of its own; an import of the real one does not. */
function isDeclaredHere(name: NodePath): boolean {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  return binding !== undefined && packageMember(name) === undefined;
}

/** The environment variable that an expression reads, or that a row of a schema of the environment describes. */
export function envName(path: NodePath): string | undefined {
  if (path.isObjectProperty()) return rowVariable(path);
  const name = memberName(path);
  const object = child(path, 'object');
  if (name !== undefined) return object && isEnvironmentObject(object) ? name : undefined;
  const asked = askingCall(path);
  const [key] = asked ? children(asked, 'arguments') : [];
  // ConfigService gives other settings too: `adobe.clientId`.
  return key?.isStringLiteral() && /^\w+$/.test(key.node.value) ? key.node.value : undefined;
}

/** The variable of a row: the one it names itself (`{ env: 'X' }`), or its key. */
function rowVariable(row: NodePath): string | undefined {
  if (!row.parentPath?.isObjectExpression()) return undefined;
  const value = child(row, 'value');
  const described = value?.isObjectExpression() ? children(value, 'properties') : [];
  const named = described.find((property) => propertyName(property) === 'env');
  if (!named) return described.length > 0 ? undefined : propertyName(row);
  const text = child(named, 'value');
  return text?.isStringLiteral() ? text.node.value : undefined;
}

/**
 * The call by which an expression asks the environment for a variable: `Deno.env.get('X')`, `get('X')` of the service of
 * NestJS, or `env.get('X')` of the package env-var, whatever checks follow it.
 */
export function askingCall(path: NodePath): NodePath | undefined {
  const value = unwrap(path);
  const callee = value.isCallExpression() ? child(value, 'callee') : undefined;
  if (!callee) return undefined;
  if (asksService(value)) return SETTING.test(askedName(value) ?? '') ? undefined : value;
  if (isGetter(callee)) return value;
  const object = child(callee, 'object');
  const asked = object && askingCall(object);
  return asked && isOfEnvVar(asked) ? asked : undefined;
}

function isGetter(callee: NodePath): boolean {
  if (memberName(callee) !== 'get') return false;
  const object = child(callee, 'object');
  const owner = object && child(object, 'object');
  const isDeno = owner?.isIdentifier({ name: 'Deno' }) === true && memberName(object as NodePath) === 'env';
  return isDeno || packageMember(callee)?.source === 'env-var';
}

function isOfEnvVar(call: NodePath): boolean {
  return packageMember(child(call, 'callee') as NodePath)?.source === 'env-var';
}
