import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import { children, part } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { lowestOfOneMajor } from '../versions';
import { WRAPPER_METHODS, WRAPPER_PACKAGES, type WrapperPackage } from '../ims/packages';
import type { PackageFacts, SourceModule } from '../types';
import type { SkippedSite } from './types';
import { visit } from '../ast/visit';

const RULE = 'adobe-package';

/**
 * Uses of Adobe packages that sign and exchange by themselves: reported, so that no flow is passed over.
 *
 * @param handled packages whose calls were read, and single calls: what there is to say of them is said there
 */
export function findWrappers(
  { module, set }: ModuleContext,
  handled: { readonly names: ReadonlySet<string>; readonly calls: ReadonlySet<object> },
): SkippedSite[] {
  const found: SkippedSite[] = [];
  const addSource = (path: NodePath, source: string): void => {
    const known = WRAPPER_PACKAGES.find(({ name }) => source === name || source.startsWith(`${name}/`));
    if (known && !handled.names.has(known.name) && signs(known, module, set.packageOf(module)))
      found.push(manual(path, `${known.name} still exchanges a JWT. ${known.advice}`));
  };
  visit(module.program, {
    ImportDeclaration(path) {
      if (path.node.importKind !== 'type') addSource(path, path.node.source.value);
    },
    CallExpression(path) {
      const callee = part(path, 'callee') as NodePath;
      const [first] = children(path, 'arguments');
      const isLoad = callee.isIdentifier({ name: 'require' }) || callee.isImport();
      if (isLoad && first?.isStringLiteral()) addSource(path, first.node.value);
      const method = WRAPPER_METHODS.find(({ name }) => name === memberName(callee));
      if (method && !handled.calls.has(path.node))
        found.push(manual(path, `${method.name} ${method.what}. ${method.advice}`));
    },
  });
  return found;
}

/** Whether what a file uses of a package signs a JWT, as far as the version and the file tell. */
function signs(
  { name, until, mark, unless }: WrapperPackage,
  { text }: SourceModule,
  facts: PackageFacts | undefined,
): boolean {
  const lowest = lowestOfOneMajor(facts?.dependencies.get(name) ?? '');
  const isPast = until !== undefined && lowest !== undefined && lowest[0] >= until;
  return !isPast && mark?.test(text) !== false && unless?.test(text) !== true;
}

function manual(path: NodePath, reason: string): SkippedSite {
  return { path, rule: RULE, status: 'manual', reason };
}
