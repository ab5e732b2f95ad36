import { rewriteCredentials } from '../pdfServices/rewrite';
import { findingAt, type Step } from '../step';
import type { TransformMeta } from '../types';

const meta: TransformMeta = {
  id: 'pdfservices-sdk',
  summary: 'Credentials of the PDF Services SDK are made of client id and client secret, without a key.',
  fingerprints: ['serviceAccountCredentialsBuilder'],
  docs: 'docs/pdfservices-sdk.md',
};

const FILE_MESSAGE =
  'The private key that this credentials file names is no longer read, nor is `service_account_credentials`. Delete the key file where it is deployed, and revoke its certificate.';

/** Writes credentials in the form that the version of the SDK has for the new credential. */
export const pdfservicesSdk: Step = {
  meta,
  appliesTo: (flow) => flow.kind === 'credentials' && flow.rule === meta.id,
  apply(flow, context) {
    if (flow.kind !== 'credentials') return () => [];
    const { principal } = flow;
    rewriteCredentials(principal, context);
    const { raiseTo: range } = principal;
    const name = principal.chain.source;
    if (range !== undefined)
      context.requirements.set(`${context.module.path} ${name}`, { file: context.module.path, name, range });
    return () => {
      context.credentials.set(flow.id, { metascopes: [], scopes: [] });
      const raised = range === undefined ? '' : ` They need ${name} ${range}.`;
      const message = `The credentials consist of client id and client secret now; the SDK asks for the token itself, without scopes.${raised}`;
      const file = principal.chain.links.find((link) => link.name === 'fromFile');
      return [
        findingAt(flow.call, meta.id, 'migrated', message, context, flow.id),
        ...(file
          ? [findingAt(file.argument ?? file.call, 'private-key', 'migrated', FILE_MESSAGE, context, flow.id)]
          : []),
      ];
    };
  },
};
