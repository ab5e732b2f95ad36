import type { Binding, NodePath } from '@babel/traverse';
import { mockingCall } from '../ast/moduleMocks';
import { bindingsLoaded, loaderOf, sourcesIn } from '../ast/moduleSources';
import { stubbedKeys } from '../ast/stubbedKeys';
import { child, children, unwrap } from '../ast/unwrap';
import { visit } from '../ast/visit';

/** The names by which a test speaks of what stands in for a package, and of what that was called with. */
export class StandInNames {
  private readonly own: ReadonlySet<Binding>;

  constructor(name: string, program: NodePath) {
    const isNamed = (source: NodePath): boolean => source.isStringLiteral({ value: name });
    const { mocked, loaded } = sourcesIn(program);
    const stubs = [
      ...mocked.filter(isNamed).flatMap((source) => argumentsBeside(source)),
      ...stubbedKeys(program).flatMap(({ name: key, property }) =>
        key === name ? (child(property, 'value') ?? []) : [],
      ),
    ];
    const imported = loaded
      .filter(isNamed)
      .flatMap((source) => bindingsLoaded(loaderOf(source) ?? source) ?? []);
    this.own = new Set([...imported, ...stubs.flatMap(namesIn)]);
  }

  /** Whether an expression looks into one of them: `auth.mock.calls[0][0].clientId`, or a name for a part of that. */
  isAbout(path: NodePath, depth = 0): boolean {
    const root = rootOf(path);
    const binding = root?.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined;
    if (!binding || depth > MOST_NAMES) return false;
    const init = child(binding.path, 'init');
    return this.own.has(binding) || (init !== undefined && this.isAbout(init, depth + 1));
  }
}

/** How many names for parts of one another are followed. */
const MOST_NAMES = 5;

function argumentsBeside(source: NodePath): NodePath[] {
  const call = mockingCall(source);
  return call ? children(call, 'arguments').slice(1) : [];
}

/** The variables that a stand-in consists of, or keeps what it is called with in; not what belongs to it alone. */
function namesIn(stub: NodePath): Binding[] {
  const found = new Set<Binding>();
  const note = (path: NodePath): void => {
    if (!path.isIdentifier()) return;
    const binding = path.scope.getBinding(path.node.name);
    if (binding && !binding.path.isDescendant(stub)) found.add(binding);
  };
  note(stub);
  visit(stub, { Identifier: note });
  return [...found];
}

/** What a chain of members and calls begins with; `vi.mocked(x)` is x. */
function rootOf(path: NodePath): NodePath | undefined {
  const value = unwrap(path);
  const next = child(value, 'object');
  if (next) return rootOf(next);
  const callee = value.isCallExpression() ? child(value, 'callee') : undefined;
  if (!callee) return value;
  const [given] = children(value, 'arguments');
  const isMocked = child(callee, 'property')?.isIdentifier({ name: 'mocked' }) === true;
  return isMocked && given ? rootOf(given) : rootOf(callee);
}
