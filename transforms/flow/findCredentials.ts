import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import { packageMember } from '../ast/packageMember';
import { isTestCode } from '../ast/testCode';
import { children, part } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { JWT_BUILDER, readChain } from '../pdfServices/readChain';
import { inWords, readPrincipal } from '../pdfServices/readPrincipal';
import { isPdfServices } from '../pdfServices/readVersion';
import type { ServicePrincipal } from '../pdfServices/types';
import { judgeModule, type Judgement } from './judge';
import type { CredentialsFlow, SkippedSite } from './types';
import { visit } from '../ast/visit';

const RULE = 'pdfservices-sdk';

/** The credentials that sign a JWT by themselves. */
export interface FoundCredentials {
  readonly flows: readonly CredentialsFlow[];
  readonly skipped: readonly SkippedSite[];
}

/**
 * Finds the credentials that are built for the PDF Services SDK, and refuses those for which it has no other form.
 *
 * @param before how many flows of the module are known already: ids count on from there
 */
export function findCredentials(context: ModuleContext, before: number): FoundCredentials {
  const flows: CredentialsFlow[] = [];
  const skipped: SkippedSite[] = [];
  let count = before;
  visit(context.module.program, {
    CallExpression(path) {
      if (memberName(part(path, 'callee') as NodePath) !== JWT_BUILDER) return;
      count += 1;
      const found = readSite(path, flows, context);
      if ('reason' in found) skipped.push({ path, ...found });
      else flows.push(flowOf(found, `${context.module.path}#${String(count)}`));
    },
  });
  return { flows, skipped: [...skipped, ...otherMentions(context)] };
}

function readSite(
  call: NodePath,
  others: readonly CredentialsFlow[],
  context: ModuleContext,
): ServicePrincipal | Judgement {
  const other = otherPackage(call);
  if (other !== undefined)
    return { status: 'left', rule: RULE, reason: `${other} is no SDK of Adobe PDF Services.` };
  const chain = readChain(call);
  if (typeof chain === 'string') return manual(inWords(chain));
  const before = others.map(({ principal }) => principal);
  const principal = readPrincipal(chain, before, context);
  return typeof principal === 'string' ? manual(principal) : (judgeModule(call, context) ?? principal);
}

/** The builder's name where nothing is called: what stands in for the SDK in a test, or hands the builder on. */
function otherMentions({ module }: ModuleContext): SkippedSite[] {
  const found: SkippedSite[] = [];
  const look = (path: NodePath): void => {
    const owner = path.parentPath;
    const isCalled = owner?.key === 'callee' && memberName(owner) === JWT_BUILDER;
    if (!owner || isCalled) return;
    const reason = isTestCode(path)
      ? 'This test names the builder of the old credentials. Let it expect servicePrincipalCredentialsBuilder(), with withClientId and withClientSecret.'
      : inWords('Not rewritten: the builder is named here, but not called');
    found.push({ path, rule: RULE, status: 'manual', reason });
  };
  visit(module.program, {
    Identifier: (path) => (path.node.name === JWT_BUILDER ? look(path) : undefined),
    StringLiteral: (path) => (path.node.value === JWT_BUILDER ? look(path) : undefined),
  });
  return found;
}

/** The package of somebody else that a builder comes from. */
function otherPackage(call: NodePath): string | undefined {
  const source = packageMember(part(call, 'callee') as NodePath)?.source;
  const isOurs = source === undefined || source.startsWith('.') || isPdfServices(source);
  return isOurs ? undefined : source;
}

function flowOf(principal: ServicePrincipal, id: string): CredentialsFlow {
  const { chain, clientId, clientSecret } = principal;
  const keys = chain.links.flatMap(({ name, call }) =>
    name === 'withPrivateKey' ? children(call, 'arguments') : [],
  );
  return {
    kind: 'credentials',
    id,
    rule: RULE,
    principal,
    call: chain.end,
    at: chain.end,
    clientId: clientId === 'file' ? undefined : clientId,
    clientSecret: clientSecret === 'file' ? undefined : clientSecret,
    keys,
    sources: [],
    urls: [],
    shared: undefined,
  };
}

function manual(reason: string): Judgement {
  return { status: 'manual', rule: RULE, reason: `Not rewritten: ${reason}` };
}
