import type { PackageFacts } from '../../transforms/types';
import type { Manifest } from './packages';

/**
 * What the manifests around a file say of its package, the inner ones first: packages that a workspace shares are asked
 * for at its root.
 *
 * @param nodeOf the lowest version of Node that the package of a manifest runs on
 */
export function describePackage(
  manifests: readonly Manifest[],
  nodeOf: (manifest: Manifest) => number | undefined,
): PackageFacts | undefined {
  const [inner] = manifests;
  // A manifest below that of the package may do no more than set the type of its folder.
  const own =
    manifests.find(({ name, dependencies }) => name !== undefined || dependencies.size > 0) ?? inner;
  if (!inner || !own) return undefined;
  return {
    directory: own.directory === '.' ? '' : own.directory,
    type: inner.type ?? 'commonjs',
    dependencies: new Map([...manifests].reverse().flatMap(({ dependencies }) => [...dependencies])),
    node: nodeOf(own),
  };
}
