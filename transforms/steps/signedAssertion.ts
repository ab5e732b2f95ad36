import type { ModuleContext } from '../context';
import { claimsOf } from '../flow/checkFlow';
import { callsForJwt } from '../flow/jwtUsers';
import { nameLine } from '../flow/nameLine';
import type { AssertionFlow } from '../flow/types';
import type { SignCall } from '../signers/types';
import { findingAt, type Step } from '../step';
import type { Finding, TransformMeta } from '../types';

const meta: TransformMeta = {
  id: 'signed-assertion',
  summary:
    'The signed JWT, its claims and what turned metascopes into claims go, with the imports only they used.',
  fingerprints: ['exchange/jwt', 'exchange/v1/jwt', 'adobelogin.com'],
  docs: 'docs/signed-assertion.md',
};

/** The request no longer sends the JWT; the cascade takes what made it. */
export const signedAssertion: Step = {
  meta,
  appliesTo: (flow) => flow.sources.some((source) => source.kind === 'signed'),
  apply(flow, context) {
    if (!('assertion' in flow)) return () => [];
    const signed = flow.sources.filter((source) => source.kind === 'signed');
    return () => signed.map(({ sign }) => report(sign, flow, context));
  },
};

function report(sign: SignCall, flow: AssertionFlow, context: ModuleContext): Finding {
  const say = (status: Finding['status'], message: string): Finding =>
    findingAt(sign.call, meta.id, status, message, context, flow.id);
  if (context.cascade.isSpent(sign.call))
    return say('migrated', `The JWT signed with ${sign.library}, and its claims, are gone.`);
  const [call] = callsForJwt(sign.call, flow, context);
  if (!call) {
    const message =
      'The token no longer needs this JWT, but other code still uses or exports it. Remove it when nothing does.';
    return say('manual', message);
  }
  const place = nameLine(call, context.at(sign.call));
  // Callers give the claims: those of this flow went, so the JWTs that are still made are others.
  return claimsOf(sign, context).some((claims) => context.cascade.isGone(claims))
    ? say('left', `The token no longer needs a JWT from here. It stays for other code (${place}).`)
    : say(
        'manual',
        `The token no longer needs this JWT, but other code still asks for it (${place}). Remove it when nothing does.`,
      );
}
