import type { NodePath } from '@babel/traverse';
import { isTestCode } from '../ast/testCode';
import type { ModuleContext } from '../context';
import type { TokenFlow } from '../flow/types';
import { findingAt } from '../step';
import type { Finding } from '../types';
import { cutIdleTests } from './cutIdleTests';
import { cutUnusedNames } from './cutUnusedNames';
import { adaptExchangeMocks } from './exchangeMocks';
import { adaptExpectedSettings } from './expectedSettings';
import { expectationOf, type Expectation } from './expectation';
import { adaptLifetimes } from './lifetimes';
import { retireDoubles, retireSpares, type IdleUse } from './retireDoubles';

const RULE = 'test-doubles';

const MISSED =
  'This test expects the JWT in a way this tool cannot rewrite. Let it expect grant_type=client_credentials and scope instead of jwt_token.';

/**
 * Cuts the stand-ins of tests for what nothing calls any more, and the tests that are left without anything to expect.
 *
 * @returns once the code is written: lets what is left of the tests expect that, and says what became of them
 */
export function followCode(flows: readonly TokenFlow[], context: ModuleContext): () => Finding[] {
  const tests = context.views.filter(({ module }) => isTestCode(module.program));
  const [flow] = flows;
  if (!flow || tests.length === 0) return () => [];
  const { cascade } = context;
  const idle = tests.map((test) => retireDoubles(test));
  cascade.settle();
  for (const test of tests) retireSpares(test);
  cascade.settle();
  for (const test of tests) cutIdleTests(test);
  cascade.settle();
  return () => {
    const expected = expectationOf(flows, context);
    const findings = tests.flatMap((test, index) => follow(test, flows, flow, expected, idle[index] ?? []));
    for (const test of tests) {
      cutIdleTests(test);
      cutUnusedNames(test);
    }
    return findings;
  };
}

function follow(
  test: ModuleContext,
  flows: readonly TokenFlow[],
  flow: TokenFlow,
  expected: Expectation,
  idle: readonly IdleUse[],
): Finding[] {
  const say = (path: NodePath, status: Finding['status'], message: string): Finding =>
    findingAt(path, RULE, status, message, test, flow.id);
  const packages = flows.filter((one) => one.kind === 'package');
  const settings = packages.flatMap((one) => adaptExpectedSettings(one, test));
  const { adapted, missed } = adaptExchangeMocks(test, expected);
  for (const { node } of [...adapted, ...missed]) test.handled.add(node);
  const isAbout = adapted.length + settings.length > 0 || packages.length > 0;
  const lifetimes = isAbout ? adaptLifetimes(test) : [];
  const [first] = [...adapted, ...settings, ...lifetimes];
  return [
    ...(first ? [say(first, 'migrated', describe(adapted, lifetimes))] : []),
    ...missed.map((path) => say(path, 'manual', MISSED)),
    ...idle.map(({ path, target }) => say(path, 'manual', describeIdle(target))),
  ];
}

function describe(adapted: readonly NodePath[], lifetimes: readonly NodePath[]): string {
  const what = adapted.length > 0 ? 'a request to /ims/token/v3' : 'the settings and answers of the new flow';
  const unit = lifetimes.length > 0 ? ', with expires_in in seconds' : '';
  return `This test stands on ${what} now${unit}.`;
}

function describeIdle(target: string): string {
  return `Nothing calls ${target} here any more. Take out what this test still does with it.`;
}
