import type { NodePath } from '@babel/traverse';
import type { ModuleLinks } from '../moduleLinks';
import { mentionsOfExport } from '../moduleMentions';
import { importedName, loadedSource } from '../moduleSources';
import { keyName } from '../names';
import type { Origins } from '../origins';
import { child, children, part } from '../unwrap';

/** What asks classes for a member: the interfaces that they, and the classes they extend, implement. */
export interface Demands {
  /** The members of interfaces that ask for it. */
  readonly signatures: readonly NodePath[];
  /** Whether all of them can be seen, with all the code that knows them. */
  readonly closed: boolean;
}

const NONE: Demands = { signatures: [], closed: true };
const UNKNOWN: Demands = { signatures: [], closed: false };

/** Finds what asks a class, or its heirs, for a member of this name. A type that can't be seen may ask for any. */
export function demandsOn(owner: NodePath, name: string, { heritage, links }: Origins): Demands {
  if (!owner.isClass()) return NONE;
  const types = heritage
    .lineOf(owner)
    .flatMap((path) => children(path, 'implements'))
    .map((clause) => demandsOfType(child(clause, 'expression'), name, links, new Set()));
  return join(types);
}

/** Whether something asks for the member. */
export function isDemanded({ signatures, closed }: Demands): boolean {
  return signatures.length > 0 || !closed;
}

function demandsOfType(
  type: NodePath | undefined,
  name: string,
  links: ModuleLinks,
  seen: Set<object>,
): Demands {
  const found = type?.isIdentifier()
    ? findInterface(type.scope.getProgramParent().path, type.node.name, links)
    : undefined;
  if (!found) return UNKNOWN;
  if (seen.has(found.node)) return NONE;
  seen.add(found.node);
  const signatures = children(part(found, 'body') as NodePath, 'body').filter(
    (member) => signatureName(member) === name,
  );
  const closed = signatures.length === 0 || isClosed(found, links);
  const extended = children(found, 'extends').map((clause) =>
    demandsOfType(child(clause, 'expression'), name, links, seen),
  );
  return join([{ signatures, closed }, ...extended]);
}

/** The interface that a name means in a module: declared there, or imported. */
function findInterface(program: NodePath, name: string, links: ModuleLinks): NodePath | undefined {
  const declared = children(program, 'body')
    .map((statement) => (statement.isExportDeclaration() ? child(statement, 'declaration') : statement))
    .filter((path) => path?.isTSInterfaceDeclaration() === true && path.node.id.name === name);
  if (declared.length > 0) return declared.length === 1 ? declared[0] : undefined;
  const specifier = program.scope.getBinding(name)?.path;
  const source = specifier && loadedSource(specifier);
  const imported = specifier && importedName(specifier);
  const home = source && links.resolve(source);
  return home && imported !== undefined ? findInterface(home, imported, links) : undefined;
}

/** Whether every module that can know an interface can be seen. */
function isClosed(declaration: NodePath, links: ModuleLinks): boolean {
  if (!declaration.isTSInterfaceDeclaration() || !declaration.parentPath.isExportDeclaration()) return true;
  const program = declaration.scope.getProgramParent().path;
  return mentionsOfExport(program, declaration.node.id.name, links).closed;
}

function signatureName({ node }: NodePath): string | undefined {
  switch (node.type) {
    case 'TSMethodSignature':
    case 'TSPropertySignature':
      return keyName(node.key, node.computed ?? false);
    default:
      return undefined;
  }
}

function join(all: readonly Demands[]): Demands {
  return {
    signatures: all.flatMap(({ signatures }) => signatures),
    closed: all.every(({ closed }) => closed),
  };
}
