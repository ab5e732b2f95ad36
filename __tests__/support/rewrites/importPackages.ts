import type { NodePath } from '@babel/traverse';
import * as t from '@babel/types';
import { editTree, isModule } from './editTree';
import type { Rewrite } from './types';

/** Packages that have no default export, of those that the fixtures require as a whole. */
const WITHOUT_DEFAULT = ['jose'];

/** Top-level `require` of packages → `import`, `module.exports` → `export`. */
export const turnRequireIntoImport: Rewrite = (source) =>
  editTree(source, (program) => {
    if (isModule(program.node)) return false;
    const imports = program.node.body.map(readRequires);
    const exports = program.node.body.map((statement) => readExports(statement, program));
    if (imports.every((found) => !found) || countExports(program) !== exports.filter(Boolean).length)
      return false;
    const body = program.node.body.flatMap((statement, index) => {
      const replacement = imports[index] ?? exports[index];
      if (replacement?.[0]) t.inheritLeadingComments(replacement[0], statement);
      return replacement ?? [statement];
    });
    program.node.body = [
      ...body.filter((statement) => t.isImportDeclaration(statement)),
      ...body.filter((statement) => !t.isImportDeclaration(statement)),
    ];
    program.node.directives = [];
    return true;
  });

function readRequires(statement: t.Statement): t.Statement[] | undefined {
  if (!t.isVariableDeclaration(statement)) return undefined;
  const imports = statement.declarations.map(({ id, init }) => readRequire(id, init));
  return imports.every((found) => found !== undefined) ? imports : undefined;
}

function readRequire(id: t.Node, init: t.Node | null | undefined): t.ImportDeclaration | undefined {
  if (t.isMemberExpression(init) && t.isIdentifier(init.property) && !init.computed && t.isIdentifier(id)) {
    const from = requiredPackage(init.object);
    return from && t.importDeclaration([t.importSpecifier(id, init.property)], from);
  }
  const from = requiredPackage(init);
  if (!from) return undefined;
  if (t.isIdentifier(id)) {
    const isWhole = WITHOUT_DEFAULT.includes(from.value);
    return t.importDeclaration(
      [isWhole ? t.importNamespaceSpecifier(id) : t.importDefaultSpecifier(id)],
      from,
    );
  }
  if (!t.isObjectPattern(id)) return undefined;
  const specifiers = id.properties.map((property) =>
    t.isObjectProperty(property) && t.isIdentifier(property.key) && t.isIdentifier(property.value)
      ? t.importSpecifier(property.value, property.key)
      : undefined,
  );
  return specifiers.every((found) => found !== undefined) ? t.importDeclaration(specifiers, from) : undefined;
}

function requiredPackage(node: t.Node | null | undefined): t.StringLiteral | undefined {
  if (!t.isCallExpression(node) || !t.isIdentifier(node.callee, { name: 'require' })) return undefined;
  const [name] = node.arguments;
  return t.isStringLiteral(name) && !name.value.startsWith('.') ? name : undefined;
}

const isModuleExports = (node: t.Node): boolean =>
  t.isMemberExpression(node) &&
  t.isIdentifier(node.object, { name: 'module' }) &&
  t.isIdentifier(node.property, { name: 'exports' });

function readExports(statement: t.Statement, program: NodePath<t.Program>): t.Statement[] | undefined {
  if (!t.isExpressionStatement(statement) || !t.isAssignmentExpression(statement.expression))
    return undefined;
  const { left, right } = statement.expression;
  if (isModuleExports(left) && t.isObjectExpression(right)) {
    const exports = right.properties.map((property) =>
      t.isObjectProperty(property) && t.isIdentifier(property.key) && t.isExpression(property.value)
        ? exportAs(property.key, property.value, program)
        : undefined,
    );
    return exports.every((found) => found !== undefined) ? exports : undefined;
  }
  if (!t.isMemberExpression(left) || !t.isIdentifier(left.property)) return undefined;
  if (!isModuleExports(left.object) && !t.isIdentifier(left.object, { name: 'exports' })) return undefined;
  return [exportAs(left.property, right, program)].filter((found) => found !== undefined);
}

function exportAs(
  name: t.Identifier,
  value: t.Expression,
  program: NodePath<t.Program>,
): t.Statement | undefined {
  if (t.isIdentifier(value) && program.scope.hasOwnBinding(value.name))
    return t.exportNamedDeclaration(null, [t.exportSpecifier(value, name)]);
  if (program.scope.hasOwnBinding(name.name)) return undefined;
  const declarator = t.variableDeclarator(t.identifier(name.name), value);
  return t.exportNamedDeclaration(t.variableDeclaration('const', [declarator]));
}

/** How often a program says `exports`: each must be one statement that becomes an export. */
function countExports(program: NodePath<t.Program>): number {
  let count = 0;
  program.traverse({
    Identifier({ node, parent }) {
      const isOwn = !t.isMemberExpression(parent) || parent.object === node || isModuleExports(parent);
      if (node.name === 'exports' && isOwn) count += 1;
    },
  });
  return count;
}
