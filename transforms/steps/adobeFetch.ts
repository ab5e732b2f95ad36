import { indentAt, indentUnit, isBlank, lineBreak, lineStart } from '../ast/textLines';
import { children } from '../ast/unwrap';
import { scopeFindings } from '../flow/scope/scopeFindings';
import type { ModuleContext } from '../context';
import type { PackageFlow } from '../flow/types';
import { valueOf } from '../packages/adobeFetch';
import { addTokenModule } from '../packages/addTokenModule';
import { describeModule, whyNoModule } from '../packages/describeModule';
import { giveScopes } from '../packages/giveScopes';
import { findingAt, type Step } from '../step';
import { FUNCTION } from '../tokenModule/renderTokenModule';
import type { TransformMeta } from '../types';

const meta: TransformMeta = {
  id: 'adobe-fetch',
  summary: '@adobe/fetch 0.x is given a tokenProvider, which asks for the token with the client credentials.',
  fingerprints: ['@adobe/fetch', '@adobe/api-fetch'],
  docs: 'docs/adobe-fetch.md',
};

const NOT_IMPORTED =
  'Not rewritten: what asks for the token is a module of its own, and it cannot be imported here. Run ims-codemod over the repository.';

/** Puts the package into its Provided mode, with a token from the generated module. */
export const adobeFetch: Step = {
  meta,
  appliesTo: (flow) => flow.kind === 'package' && flow.package.rule === meta.id,
  apply(flow, context) {
    if (flow.kind !== 'package') return () => [];
    const { entities, cascade } = context;
    const home = context.at(flow.settings);
    const plan = addTokenModule(flow.package.name, home);
    const refusal = plan ? whyNoModule(flow, plan, context) : NOT_IMPORTED;
    if (refusal !== undefined) context.refusals.set(flow.id, refusal);
    provide(flow, home);
    const [config] = children(flow.call, 'arguments');
    for (const slot of config ? entities.slotsOf(config, 'auth') : []) cascade.keep(slot);
    const writeScope = giveScopes(flow, context);
    return () => {
      const scope = writeScope();
      const lifetime = `Its lifetime is given in milliseconds, as ${flow.package.name} counts.`;
      const message = `${plan ? describeModule(plan) : ''} ${lifetime}`;
      return [
        findingAt(flow.call, meta.id, 'migrated', message, context, flow.id),
        ...scopeFindings(flow, scope, meta.id, context),
      ];
    };
  },
};

/** Writes `mode` and `tokenProvider` as the first properties of `auth`. */
function provide({ settings }: PackageFlow, { module, draft, cascade }: ModuleContext): void {
  const { text } = module;
  const quote = `'`;
  const mode = valueOf(settings, 'mode');
  if (mode) {
    draft.replaceRange(mode.node.start ?? 0, mode.node.end ?? 0, `${quote}provided${quote}`);
    cascade.release(mode);
  }
  const [first] = children(settings, 'properties');
  const at = first?.node.start ?? 0;
  const isLong = isBlank(text, lineStart(text, at), at);
  const outer = isLong ? lineBreak(text) + indentAt(text, at) : ' ';
  const inner = isLong ? outer + indentUnit(text) : ' ';
  const lines = [
    ...(mode ? [] : [`mode: ${quote}provided${quote},`]),
    'async tokenProvider() {' +
      `${inner}const token = await ${FUNCTION}(this);` +
      `${inner}return { ...token, expires_in: token.expires_in * 1000 };` +
      `${outer}},`,
  ];
  const brace = (settings.node.start ?? 0) + 1;
  draft.insert(brace, lines.map((line) => outer + line).join(''));
}
