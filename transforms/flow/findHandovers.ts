import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../ast/names';
import { packageMember } from '../ast/packageMember';
import { child, children, part, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { judgeModule, type Judgement } from './judge';
import { nameLine } from './nameLine';
import { traceAssertion } from './traceAssertion';
import { traceKey } from './traceKey';
import { traceMetascopes } from './scope/traceMetascopes';
import type { AssertionSource, HandoverFlow, SkippedSite } from './types';
import { visit } from '../ast/visit';

const RULE = 'aio-lib-ims';

/** The calls that hand a JWT to a package. */
export interface FoundHandovers {
  readonly flows: readonly HandoverFlow[];
  readonly skipped: readonly SkippedSite[];
}

/**
 * Finds `ims.exchangeJwtToken(clientId, clientSecret, jwt)`. Source: @adobe/aio-lib-ims 6.5.0, src/ims.js.
 *
 * @param before how many flows of the module are known already: ids count on from there
 */
export function findHandovers(context: ModuleContext, before: number): FoundHandovers {
  const flows: HandoverFlow[] = [];
  const skipped: SkippedSite[] = [];
  visit(context.module.program, {
    CallExpression(call) {
      const [clientId, clientSecret, jwt, ...others] = children(call, 'arguments');
      if (!clientId || !clientSecret || !jwt || others.length > 0 || !isOfIms(call, context)) return;
      const number = before + flows.length + skipped.length + 1;
      const base = { id: `${context.module.path}#${String(number)}`, call, clientId, clientSecret };
      const found = read(jwt, call, context);
      if ('status' in found) skipped.push({ path: call, ...found });
      else flows.push({ ...base, ...found, kind: 'handover', at: jwt, urls: [], shared: undefined });
    },
  });
  return { flows, skipped };
}

/** Whether a call exchanges a JWT by an `Ims` of the package, wherever that was made. */
function isOfIms(call: NodePath, { origins }: ModuleContext): boolean {
  const callee = child(call, 'callee');
  const object = callee && child(callee, 'object');
  if (!callee || !object || memberName(callee) !== 'exchangeJwtToken') return false;
  const made = origins.of(object).map(({ path }) => path);
  return (
    made.length > 0 &&
    made.every((path) => {
      const member = path.isNewExpression() ? packageMember(part(path, 'callee') as NodePath) : undefined;
      return member?.source === '@adobe/aio-lib-ims' && member.names.join() === 'Ims';
    })
  );
}

type Read = Pick<HandoverFlow, 'assertion' | 'sources' | 'metascopes' | 'organization'>;

function read(jwt: NodePath, call: NodePath, context: ModuleContext): Read | Judgement {
  const sources = traceAssertion(jwt, context);
  const judgement = [call, ...placesOf(sources, context)]
    .map((place) => judgeModule(place, context.at(place)))
    .find((found) => found !== undefined);
  if (judgement) return judgement;
  const signed = sources.flatMap((source) => (source.kind === 'signed' ? [source] : []));
  const stray = sources.find((source) => source.kind !== 'signed');
  if (stray?.kind === 'unknown') return manual(`${stray.reason} (${nameLine(stray.origin.path, context)})`);
  if (stray) return manual(`the JWT is made elsewhere (${nameLine(stray.origin.path, context)})`);
  const issuers = signed.flatMap(({ sign, origin }) =>
    issuersOf(sign.payload, context).map((value) => ({ value, calls: origin.calls })),
  );
  const [organization, ...others] = issuers;
  if (!organization || others.length > 0) return manual('the organization, `iss` of the JWT, cannot be seen');
  const metascopes = signed.flatMap(({ sign, origin }) => traceMetascopes(sign, origin.calls, context));
  return { assertion: { node: jwt, value: jwt }, sources, metascopes, organization };
}

/** The values of the claim that names the organization. */
function issuersOf(payload: NodePath | undefined, { origins }: ModuleContext): NodePath[] {
  return (payload ? origins.of(payload) : []).flatMap(({ path }) =>
    path.isObjectExpression()
      ? children(path, 'properties')
          .filter((property) => propertyName(property) === 'iss')
          .flatMap((property) => child(property, 'value') ?? [])
          .map(unwrap)
      : [],
  );
}

function placesOf(sources: readonly AssertionSource[], context: ModuleContext): NodePath[] {
  return sources.flatMap((source) =>
    source.kind === 'signed'
      ? [source.sign.call, ...traceKey(source.sign, context).map(({ path }) => path)]
      : [source.origin.path],
  );
}

function manual(why: string): Judgement {
  return {
    status: 'manual',
    rule: RULE,
    reason: `Not rewritten: ${why}. Call getAccessTokenByClientCredentials(clientId, clientSecret, orgId, scopes) of @adobe/aio-lib-ims 6.5 or newer instead, with the organization and a list of scopes; it gives the same result.`,
  };
}
