import type { NodePath } from '@babel/traverse';
import { isTestCode } from '../ast/testCode';
import type { ModuleContext } from '../context';
import type { TokenFlow } from '../flow/types';
import { findingAt, type Step } from '../step';
import { adaptExchangeMocks } from '../testDoubles/exchangeMocks';
import { adaptExpectedSettings } from '../testDoubles/expectedSettings';
import { adaptLifetimes } from '../testDoubles/lifetimes';
import type { Finding, TransformMeta } from '../types';

const meta: TransformMeta = {
  id: 'test-doubles',
  summary: 'What tests put in the place of the exchange, or of a package, follows the code.',
  fingerprints: ['exchange/jwt', 'exchange/v1/jwt', '@adobe/jwt-auth'],
  docs: 'docs/test-doubles.md',
};

const MISSED =
  'This test expects the JWT in a way this tool cannot rewrite. Let it expect grant_type=client_credentials and scope instead of jwt_token.';

/** Adapts the tests of a flow, once the code is settled that they follow. */
export const testDoubles: Step = {
  meta,
  appliesTo: (_flow, context) => context.views.some(({ module }) => isTestCode(module.program)),
  apply(flow, context) {
    return () => testsOf(context).flatMap((view) => adapt(flow, view));
  },
};

function testsOf({ views }: ModuleContext): ModuleContext[] {
  return views.filter(({ module }) => isTestCode(module.program));
}

function adapt(flow: TokenFlow, view: ModuleContext): Finding[] {
  const say = (path: NodePath, status: Finding['status'], message: string): Finding =>
    findingAt(path, meta.id, status, message, view, flow.id);
  const settings = flow.kind === 'package' ? adaptExpectedSettings(flow, view) : [];
  if (view.adaptedTests.has(view.module)) return [];
  view.adaptedTests.add(view.module);
  const { adapted, missed } = adaptExchangeMocks(view, view.credentials.get(flow.id)?.scopes ?? []);
  for (const { node } of [...adapted, ...missed]) view.handled.add(node);
  const isAbout = adapted.length + settings.length > 0 || flow.kind === 'package';
  const lifetimes = isAbout ? adaptLifetimes(view) : [];
  const [first] = [...adapted, ...settings, ...lifetimes];
  return [
    ...(first ? [say(first, 'migrated', describe(adapted, lifetimes))] : []),
    ...missed.map((path) => say(path, 'manual', MISSED)),
  ];
}

function describe(adapted: readonly NodePath[], lifetimes: readonly NodePath[]): string {
  const what = adapted.length > 0 ? 'a request to /ims/token/v3' : 'the settings and answers of the new flow';
  const unit = lifetimes.length > 0 ? ', with expires_in in seconds' : '';
  return `This test stands on ${what} now${unit}.`;
}
