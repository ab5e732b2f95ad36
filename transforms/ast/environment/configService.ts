import type { NodePath } from '@babel/traverse';
import { asFunction, returnsOf } from '../functions';
import { importSource } from '../importSource';
import { memberName, propertyName } from '../names';
import { packageMember } from '../packageMember';
import { children, child, unwrap } from '../unwrap';

/** The package of NestJS that reads settings: https://docs.nestjs.com/techniques/configuration. */
const PACKAGE = '@nestjs/config';

/** Whether an expression is the service of NestJS that is asked for settings, by the type that is stated for it. */
export function isConfigService(path: NodePath): boolean {
  const value = unwrap(path);
  const name = child(value, 'object')?.isThisExpression() ? memberName(value) : undefined;
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined;
  const declared = binding?.identifier ?? (name === undefined ? undefined : memberOfClass(value, name)?.node);
  const annotation = declared && 'typeAnnotation' in declared ? declared.typeAnnotation : undefined;
  const type = annotation && 'typeAnnotation' in annotation ? annotation.typeAnnotation : undefined;
  const typeName = type?.type === 'TSTypeReference' ? type.typeName : undefined;
  return (
    typeName?.type === 'Identifier' &&
    importSource(path, typeName.name) === PACKAGE &&
    isService(path, typeName.name)
  );
}

function isService(path: NodePath, local: string): boolean {
  const specifier = path.scope.getBinding(local)?.path;
  const imported = specifier?.isImportSpecifier() ? specifier.node.imported : undefined;
  return imported?.type === 'Identifier' && imported.name === 'ConfigService';
}

/** What declares `this.name`: a property of the class, or a parameter of its constructor. */
function memberOfClass(path: NodePath, name: string): NodePath | undefined {
  const body = path.findParent((parent) => parent.isClassBody());
  for (const member of body ? children(body, 'body') : []) {
    if (propertyName(member) === name) return member;
    if (!member.isClassMethod({ kind: 'constructor' })) continue;
    for (const parameter of children(member, 'params')) {
      const inner = child(parameter, 'parameter');
      if (inner?.isIdentifier({ name })) return inner;
    }
  }
  return undefined;
}

/** Whether a call asks the service of NestJS for something: `config.get('x')`, `config.getOrThrow('x')`. */
export function asksService(call: NodePath): boolean {
  const callee = call.isCallExpression() ? child(call, 'callee') : undefined;
  const object = callee && child(callee, 'object');
  const method = (callee && memberName(callee)) ?? '';
  return object !== undefined && /^get(OrThrow)?$/.test(method) && isConfigService(object);
}

/** The name and the objects of `registerAs('adobe', () => ({ … }))`; undefined for other calls. */
export function readNamespace(
  call: NodePath,
): { readonly name: string; readonly factory: NodePath; readonly objects: readonly NodePath[] } | undefined {
  const callee = child(call, 'callee');
  const member = callee && packageMember(callee);
  if (member?.source !== PACKAGE || member.names.join('.') !== 'registerAs') return undefined;
  const [name, factory] = children(call, 'arguments');
  const fn = asFunction(factory);
  if (!name?.isStringLiteral() || !fn) return undefined;
  return {
    name: name.node.value,
    factory: fn,
    objects: returnsOf(fn)
      .map(unwrap)
      .filter((path) => path.isObjectExpression()),
  };
}

/** What `ConfigModule.forRoot({ load: [settings] })` is given to make settings. */
export function loadedFactories(call: NodePath): NodePath[] {
  const callee = child(call, 'callee');
  const member = callee && packageMember(callee);
  if (member?.source !== PACKAGE || member.names.join('.') !== 'ConfigModule.forRoot') return [];
  const options = children(call, 'arguments').flatMap((argument) => children(argument, 'properties'));
  const loads = options.filter((property) => propertyName(property) === 'load');
  return loads.flatMap((property) => children(child(property, 'value') ?? property, 'elements'));
}

/** The `registerAs` call that `name: ConfigType<typeof settings>` names; undefined for other parameters. */
export function injectedSettings(parameter: NodePath): NodePath | undefined {
  const type = child(parameter, 'typeAnnotation');
  const reference = type && child(type, 'typeAnnotation');
  const name = reference?.isTSTypeReference() ? child(reference, 'typeName') : undefined;
  const given = reference && child(reference, 'typeParameters');
  const [query] = given ? children(given, 'params') : [];
  const isInjected =
    name?.isIdentifier({ name: 'ConfigType' }) && importSource(name, 'ConfigType') === PACKAGE;
  return isInjected && query?.isTSTypeQuery() ? child(query, 'exprName') : undefined;
}

/** The text that a call is given first. */
export function askedName(call: NodePath): string | undefined {
  const [first] = children(call, 'arguments');
  return first?.isStringLiteral() ? first.node.value : undefined;
}
