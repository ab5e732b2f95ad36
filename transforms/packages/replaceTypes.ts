import type { NodePath } from '@babel/traverse';
import { usesOf } from '../ast/bindings';
import { loaderOf } from '../ast/moduleSources';
import { child, children } from '../ast/unwrap';
import type { Draft } from '../draft';
import { TYPES } from '../tokenModule/renderTokenModule';

/** What the types of @adobe/jwt-auth become. Source: index.d.ts of version 2.0.0. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  JWTAuthConfig: TYPES.options,
  JWTAuthResponse: TYPES.answer,
};

/** Members of the settings, by what becomes of them; those that go have none. */
const MEMBERS: Readonly<Record<string, string | undefined>> = {
  metaScopes: 'scopes',
  privateKey: undefined,
  passphrase: undefined,
  technicalAccountId: undefined,
  orgId: undefined,
};

/** Lets an import of the package, and the code that names its types, say what the generated module offers. */
export function replaceTypes(source: NodePath, draft: Draft): void {
  const loader = loaderOf(source);
  if (loader?.isTSImportType()) renameQualifier(loader, draft);
  if (loader?.isTSImportEqualsDeclaration()) {
    const wanted = new Set(renameMembers(child(loader, 'id'), draft));
    replaceImportEquals(loader, source, typeImports(wanted), draft);
  }
  if (!loader?.isImportDeclaration()) return;
  const wanted = new Set<string>();
  for (const specifier of children(loader, 'specifiers')) {
    if (specifier.isImportSpecifier()) renameSpecifier(specifier, draft);
    else for (const name of renameMembers(child(specifier, 'local'), draft)) wanted.add(name);
  }
  const whole = children(loader, 'specifiers').find((specifier) => !specifier.isImportSpecifier());
  if (!whole) return;
  const types = typeImports(wanted);
  if (whole.isImportNamespaceSpecifier())
    draft.replaceRange(whole.node.start ?? 0, whole.node.end ?? 0, `${whole.node.local.name}${types}`);
  else if (types !== '') draft.insert(whole.node.end ?? 0, types);
}

function typeImports(names: ReadonlySet<string>): string {
  return names.size > 0 ? `, { ${[...names].map((name) => `type ${name}`).join(', ')} }` : '';
}

/** `import { JWTAuthConfig } from …`, and every place that says the name. */
function renameSpecifier(specifier: NodePath, draft: Draft): void {
  const imported = child(specifier, 'imported');
  const local = child(specifier, 'local');
  const to = imported?.isIdentifier() ? TYPE_NAMES[imported.node.name] : undefined;
  if (!imported?.isIdentifier() || !local?.isIdentifier() || to === undefined) return;
  replaceText(imported, to, draft);
  const binding = specifier.scope.getBinding(local.node.name);
  const isSame = local.node.name === imported.node.name;
  for (const use of binding ? usesOf(binding) : []) {
    if (isSame) replaceText(use, to, draft);
    reduceMembers(use, isSame ? to : local.node.name, draft);
  }
}

/**
 * `auth.JWTAuthConfig`: the types of a default or namespace import.
 *
 * @returns the types that have to be imported by name
 */
function renameMembers(local: NodePath | undefined, draft: Draft): string[] {
  const binding = local?.isIdentifier() ? local.scope.getBinding(local.node.name) : undefined;
  return (binding ? usesOf(binding) : []).flatMap((use) => {
    const outer = use.parentPath;
    const right = outer?.isTSQualifiedName() ? child(outer, 'right') : undefined;
    const to = right?.isIdentifier() ? TYPE_NAMES[right.node.name] : undefined;
    if (!outer || to === undefined) return [];
    replaceText(outer, to, draft);
    reduceMembers(outer, to, draft);
    return [to];
  });
}

/** `Omit<JWTAuthConfig, 'metaScopes' | 'privateKey'>`: of the members, those that there are now. */
function reduceMembers(use: NodePath, name: string, draft: Draft): void {
  const reference = use.parentPath;
  const list = reference?.parentPath;
  const [, keys] = list?.isTSTypeParameterInstantiation() ? children(list, 'params') : [];
  if (!reference || !list?.parentPath || reference.key !== 0 || !keys) return;
  const literals = (keys.isTSUnionType() ? children(keys, 'types') : [keys]).map((type) =>
    child(type, 'literal'),
  );
  if (!literals.every((literal) => literal?.isStringLiteral())) return;
  const written = literals.flatMap((literal) => {
    const key = literal?.isStringLiteral() ? literal.node.value : '';
    const to = key in MEMBERS ? MEMBERS[key] : key;
    return literal && to !== undefined ? [draft.textOf(literal).replace(key, to)] : [];
  });
  if (
    written.length === literals.length &&
    written.every((text, index) => literals[index] && text === draft.textOf(literals[index]))
  )
    return;
  if (written.length > 0) replaceText(keys, written.join(' | '), draft);
  else replaceText(list.parentPath, name, draft);
}

function renameQualifier(type: NodePath, draft: Draft): void {
  const qualifier = child(type, 'qualifier');
  const to = qualifier?.isIdentifier() ? TYPE_NAMES[qualifier.node.name] : undefined;
  if (qualifier && to !== undefined) replaceText(qualifier, to, draft);
}

/** `import auth = require('x')`: a default import, which is what the generated module has. */
function replaceImportEquals(declaration: NodePath, source: NodePath, types: string, draft: Draft): void {
  const id = child(declaration, 'id');
  if (!id) return;
  draft.replaceRange(id.node.end ?? 0, source.node.start ?? 0, `${types} from `);
  const end = source.node.end ?? 0;
  draft.replaceRange(end, end + 1, '');
}

function replaceText(path: NodePath, text: string, draft: Draft): void {
  draft.replaceRange(path.node.start ?? 0, path.node.end ?? 0, text);
}
