import type { NodePath } from '@babel/traverse';
import type { Cascade } from '../ast/cascade';
import { isTestCode } from '../ast/testCode';
import type { ModuleContext } from '../context';
import type { TokenFlow } from '../flow/types';
import { findingAt } from '../step';
import type { Finding } from '../types';
import { findManualMocks, findStaleSnapshot } from './filesBeside';
import { cutIdleTests } from './cutIdleTests';
import { cutUnusedNames } from './cutUnusedNames';
import { adaptExchangeMocks } from './exchangeMocks';
import { findExpectedContexts } from './expectedContexts';
import { adaptExpectedSettings } from './expectedSettings';
import { expectationOf, type Expectation } from './expectation';
import { findOmissions } from './findOmissions';
import { adaptLifetimes } from './lifetimes';
import { adaptRenamedSettings } from './renamedSettings';
import { retireDoubles, retireSpares, type IdleUse } from './retireDoubles';

const RULE = 'test-doubles';

const MISSED =
  'This test expects the JWT in a way this tool cannot rewrite. Let it expect grant_type=client_credentials and scope instead of jwt_token.';

const CONTEXT =
  'This test expects a context with the settings of the JWT. Let it expect client_secrets (a list), technical_account_email and scopes instead of client_secret, meta_scopes and private_key.';

const OMITTED =
  'This test leaves out a setting that the code asks for no more, so nothing is refused for the lack of it. Take the test out, or let it leave out another one.';

const SNAPSHOT =
  'The snapshot of this test holds the JWT exchange. Let the test runner write it anew (-u), and read what changes in it.';

/**
 * Cuts the stand-ins of tests for what nothing calls any more, and the tests that are left without anything to expect.
 *
 * @returns once the code is written: lets what is left of the tests expect that, and says what became of them
 */
export function followCode(flows: readonly TokenFlow[], context: ModuleContext): () => Finding[] {
  const tests = context.views.filter(({ module }) => isTestCode(module.program));
  const [flow] = flows;
  if (!flow) return () => [];
  const { cascade } = context;
  // What a stand-in was for may be code that only another stand-in kept.
  retireAll(tests, cascade);
  const idle = retireAll(tests, cascade);
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
    return [...findings, ...flows.flatMap((one) => manualMocks(one, context))];
  };
}

function retireAll(tests: readonly ModuleContext[], cascade: Cascade): IdleUse[][] {
  const idle = tests.map((test) => retireDoubles(test));
  cascade.settle();
  return idle;
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
  const settings = [
    ...packages.flatMap((one) => adaptExpectedSettings(one, test)),
    ...adaptRenamedSettings(flow, test),
  ];
  const contexts = flows
    .filter((one) => one.kind === 'context')
    .flatMap((one) => findExpectedContexts(one, test));
  const { adapted, missed } = adaptExchangeMocks(test, expected);
  for (const { node } of [...adapted, ...missed]) test.handled.add(node);
  const isAbout = adapted.length + settings.length > 0 || packages.length > 0;
  const lifetimes = isAbout ? adaptLifetimes(test) : [];
  const [first] = [...adapted, ...settings, ...lifetimes];
  const snapshot = findStaleSnapshot(test);
  return [
    ...(first ? [say(first, 'migrated', describe(adapted, lifetimes))] : []),
    ...missed.map((path) => say(path, 'manual', MISSED)),
    ...contexts.map((path) => say(path, 'manual', CONTEXT)),
    ...findOmissions(test).map((path) => say(path, 'manual', OMITTED)),
    ...idle.map(({ path, target }) => say(path, 'manual', describeIdle(target))),
    ...(snapshot ? [say(snapshot, 'manual', SNAPSHOT)] : []),
  ];
}

function manualMocks(flow: TokenFlow, context: ModuleContext): Finding[] {
  if (flow.kind !== 'package') return [];
  return findManualMocks(flow, context.at(flow.call)).map(({ path, message }) => ({
    ...{ rule: RULE, file: path, line: 1, column: 1 },
    ...{ status: 'manual', message, flow: flow.id },
  }));
}

function describe(adapted: readonly NodePath[], lifetimes: readonly NodePath[]): string {
  const what = adapted.length > 0 ? 'a request to /ims/token/v3' : 'the settings and answers of the new flow';
  const unit = lifetimes.length > 0 ? ', with expires_in in seconds' : '';
  return `This test stands on ${what} now${unit}.`;
}

function describeIdle(target: string): string {
  return `Nothing calls ${target} here any more. Take out what this test still does with it.`;
}
