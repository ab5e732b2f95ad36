import type { NodePath } from '@babel/traverse';
import { moduleOf } from '../ast/parseModule';
import type { ModuleContext } from '../context';
import { IMS_HOST } from '../ims/endpoints';
import { scopesFor } from '../ims/metascopes';
import { textsIn } from './textsIn';
import type { AssertionSource, MetascopeUse } from './types';

/**
 * Whether a host that can be set, and is somebody else's unless it is, stands for IMS, as a proxy does: the JWT is made
 * for IMS, or names a metascope of Adobe.
 */
export function standsForIms(
  sources: readonly AssertionSource[],
  metascopes: readonly MetascopeUse[],
  context: ModuleContext,
): boolean {
  if (metascopes.some((use) => use.kind === 'literal' && scopesFor([use.name]) !== undefined)) return true;
  const places = sources.flatMap((source): NodePath[] => {
    if (source.kind !== 'signed') return [];
    const { call, payload } = source.sign;
    return [call, ...(payload ? context.origins.of(payload).map(({ path }) => path) : [])];
  });
  const modules = new Set(places.map(moduleOf));
  return context.views
    .filter(({ module }) => modules.has(module))
    .some((view) => textsIn(view).some(({ forms }) => forms.some((form) => IMS_HOST.test(form))));
}
