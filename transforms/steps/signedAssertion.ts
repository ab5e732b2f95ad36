import { findingAt, type Step } from '../step';
import type { TransformMeta } from '../types';

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
    const signed = flow.sources.filter((source) => source.kind === 'signed');
    return () =>
      signed.map(({ sign }) =>
        context.cascade.isSpent(sign.call)
          ? findingAt(
              sign.call,
              meta.id,
              'migrated',
              `The JWT signed with ${sign.library}, and its claims, are gone.`,
              context,
              flow.id,
            )
          : findingAt(
              sign.call,
              meta.id,
              'manual',
              'The token no longer needs this JWT, but other code still uses or exports it. Remove it when nothing does.',
              context,
              flow.id,
            ),
      );
  },
};
