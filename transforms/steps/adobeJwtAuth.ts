import type { ModuleContext } from '../context';
import { nameLine } from '../flow/nameLine';
import { scopeFindings } from '../flow/scope/scopeFindings';
import type { PackageFlow } from '../flow/types';
import { giveScopes } from '../packages/giveScopes';
import { describeModule, whyNoModule } from '../packages/describeModule';
import { passWhole } from '../packages/passWhole';
import { replacePackage, type Replacement } from '../packages/replacePackage';
import { findingAt, type Step } from '../step';
import type { Finding, TransformMeta } from '../types';
import { visit } from '../ast/visit';

const meta: TransformMeta = {
  id: 'adobe-jwt-auth',
  summary:
    'Calls of @adobe/jwt-auth go to a small module of the repository, which asks for the token with the client credentials.',
  fingerprints: ['@adobe/jwt-auth'],
  docs: 'docs/adobe-jwt-auth.md',
};

const ALWAYS_THERE =
  'This cannot fail any more: what it loads is a module of the repository. What catches the error, and what asks whether the package is there, can go.';

/** Puts the generated module in the place of the package, and scopes in the place of what only the JWT needed. */
export const adobeJwtAuth: Step = {
  meta,
  appliesTo: (flow) => flow.kind === 'package' && flow.package.rule === meta.id,
  apply(flow, context) {
    if (flow.kind !== 'package') return () => [];
    const replacement = replacePackage(flow.package.name, context);
    const refusal = whyNot(flow, replacement, context);
    if (refusal !== undefined) context.refusals.set(flow.id, refusal);
    replacement.apply();
    const writeScope = giveScopes(flow, context);
    return () => {
      const scope = writeScope();
      passWhole(flow, context);
      const message = describeModule(replacement.plan);
      return [
        findingAt(flow.call, meta.id, 'migrated', message, context, flow.id),
        ...scopeFindings(flow, scope, meta.id, context),
        ...deadBranches(flow, context),
        ...(replacement.plan.library ? [] : replacement.optional).map((load) =>
          findingAt(load, meta.id, 'left', ALWAYS_THERE, context.at(load), flow.id),
        ),
      ];
    };
  },
};

function whyNot(
  flow: PackageFlow,
  { plan, obstacle }: Replacement,
  context: ModuleContext,
): string | undefined {
  const { name } = flow.package;
  if (!context.set.canCreate)
    return `Not rewritten: what takes the place of ${name} is a module of its own, and this file is migrated alone. Run ims-codemod over the repository.`;
  if (obstacle)
    return `Not rewritten: ${name} is also used in a way this tool cannot follow (${nameLine(obstacle, context)}).`;
  return whyNoModule(flow, plan, context);
}

/** `error.code === 'sign_failed'`: what nothing throws any more. */
function deadBranches(flow: PackageFlow, context: ModuleContext): Finding[] {
  const found: Finding[] = [];
  visit(context.module.program, {
    StringLiteral(path) {
      if (path.node.value !== 'sign_failed' || context.cascade.isGone(path)) return;
      const message =
        'Nothing is signed any more, so no error has the code sign_failed: this branch is never taken.';
      found.push(findingAt(path, meta.id, 'left', message, context, flow.id));
    },
  });
  return found;
}
