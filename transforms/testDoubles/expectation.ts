import type { ModuleContext } from '../context';
import type { TokenFlow } from '../flow/types';

/** What a test has to expect of the request for a token. */
export interface Expectation {
  /** The scopes, as one text; undefined when they are not known. */
  readonly scope: string | undefined;
  /** The same within a form that was written as text. */
  readonly encoded: string | undefined;
  /** The class of the object that is sent where it was a FormData; undefined where it was none, or is a text now. */
  readonly bodyClass: string | undefined;
}

/** What the requests of all flows that are migrated together have in common. */
export function expectationOf(flows: readonly TokenFlow[], { credentials }: ModuleContext): Expectation {
  const texts = new Set(flows.map(({ id }) => (credentials.get(id)?.scopes ?? []).join(',')));
  const [scope] = texts;
  const bodyClass = flows.every(sendsParams) ? 'URLSearchParams' : undefined;
  if (scope === undefined || scope === '' || texts.size > 1)
    return { scope: undefined, encoded: undefined, bodyClass };
  // A form in the shape of a text is sent as it is written; everything else that makes one encodes it.
  const isPlain = flows.some((flow) => flow.kind === 'exchange' && flow.form.style === 'text');
  return { scope, encoded: isPlain ? scope : encodeURIComponent(scope), bodyClass };
}

/** Whether a request sent a FormData and sends a URLSearchParams now. */
function sendsParams(flow: TokenFlow): boolean {
  return (
    flow.kind === 'exchange' &&
    flow.form.encoding === 'multipart' &&
    flow.form.container.isNewExpression() &&
    flow.request.acceptsSearchParams
  );
}
