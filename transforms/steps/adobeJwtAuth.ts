import type { NodePath } from '@babel/traverse';
import type { ModuleContext } from '../context';
import { nameLine } from '../flow/nameLine';
import { carrySettings } from '../flow/scope/carrySettings';
import { clientIdVariable, fallbackScope } from '../flow/scope/fallbackScope';
import type { PackageFlow } from '../flow/types';
import { replacePackage } from '../packages/replacePackage';
import { findingAt, type Step } from '../step';
import type { Finding, TransformMeta } from '../types';
import { scopeFinding } from './exchangeRequest';

const meta: TransformMeta = {
  id: 'adobe-jwt-auth',
  summary:
    'Calls of @adobe/jwt-auth go to a small module of the repository, which asks for the token with the client credentials.',
  fingerprints: ['@adobe/jwt-auth'],
  docs: 'docs/adobe-jwt-auth.md',
};

/** What the scopes are among the settings of the generated module. */
const SCOPES = { name: 'scopes', takes: 'either' } as const;

/** Puts the generated module in the place of the package, and scopes in the place of what only the JWT needed. */
export const adobeJwtAuth: Step = {
  meta,
  appliesTo: (flow) => flow.kind === 'package' && flow.package.rule === meta.id,
  apply(flow, context) {
    if (flow.kind !== 'package') return () => [];
    const { entities, cascade, options } = context;
    const replacement = replacePackage(flow.package.name, context);
    const refusal = whyNot(flow, replacement.obstacle, context);
    if (refusal !== undefined) context.refusals.set(flow.id, refusal);
    replacement.apply();
    for (const name of flow.package.settings.jwt)
      for (const slot of entities.slotsOf(flow.settings, name)) cascade.drop(slot);
    const metascopes = entities.slotsOf(flow.settings, flow.package.settings.metascopes);
    const wanted = { override: options.scopes, fallback: fallbackScope(flow, context) };
    const writeScope = carrySettings(metascopes, SCOPES, wanted, context);
    return () => {
      const scope = writeScope();
      context.credentials.set(flow.id, { metascopes: scope.metascopes, scopes: scope.scopes });
      const beside = clientIdVariable(flow, context);
      for (const { name, was } of scope.env)
        context.scopeVariables.set(name, { was, file: context.module.path, beside });
      const message = `The token now comes from ${replacement.path}, by a client_credentials request to /ims/token/v3.`;
      return [
        findingAt(flow.call, meta.id, 'migrated', message, context, flow.id),
        scopeFinding(flow, scope, meta.id, context),
        ...deadBranches(flow, context),
      ];
    };
  },
};

function whyNot(
  flow: PackageFlow,
  obstacle: NodePath | undefined,
  context: ModuleContext,
): string | undefined {
  const { name } = flow.package;
  if (!context.set.canCreate)
    return `Not rewritten: what takes the place of ${name} is a module of its own, and this file is migrated alone. Run ims-codemod over the repository.`;
  return obstacle
    ? `Not rewritten: ${name} is also used in a way this tool cannot follow (${nameLine(obstacle, context)}).`
    : undefined;
}

/** `error.code === 'sign_failed'`: what nothing throws any more. */
function deadBranches(flow: PackageFlow, context: ModuleContext): Finding[] {
  const found: Finding[] = [];
  context.module.program.traverse({
    StringLiteral(path) {
      if (path.node.value !== 'sign_failed' || context.cascade.isGone(path)) return;
      const message =
        'Nothing is signed any more, so no error has the code sign_failed: this branch is never taken.';
      found.push(findingAt(path, meta.id, 'left', message, context, flow.id));
    },
  });
  return found;
}
