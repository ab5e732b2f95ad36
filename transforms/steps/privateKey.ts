import { isTestCode } from '../ast/testCode';
import { spareParameters } from '../ast/spareParameters';
import type { ModuleContext } from '../context';
import { findUnreadKeys } from '../flow/key/findUnreadKeys';
import { isUsedElsewhere } from '../flow/key/isUsedElsewhere';
import { loadsOf, traceKey, type KeyLoad } from '../flow/traceKey';
import type { TokenFlow } from '../flow/types';
import { findingAt, type Step } from '../step';
import type { Finding, TransformMeta } from '../types';

const meta: TransformMeta = {
  id: 'private-key',
  summary: 'Reading, repairing and checking the private key goes.',
  fingerprints: ['exchange/jwt', 'exchange/v1/jwt', 'adobelogin.com'],
  docs: 'docs/private-key.md',
};

const MESSAGES: Readonly<Record<KeyLoad['how'], string>> = {
  file: 'The private key file is no longer read. Delete it where it is deployed, and revoke its certificate.',
  environment: 'The private key is no longer read from the environment. Remove the variable where it is set.',
  literal: 'A private key stood in this file. It stays in the history: revoke its certificate.',
  setting: 'The private key is no longer needed here.',
};

/** Where the key comes from in the program itself: what a test makes up is no key. */
function keyLoads(flow: TokenFlow, context: ModuleContext): KeyLoad[] {
  const loads =
    'keys' in flow
      ? flow.keys.flatMap((key) => loadsOf(key, context))
      : flow.sources.flatMap((source) => (source.kind === 'signed' ? traceKey(source.sign, context) : []));
  return loads.filter(({ path }) => !isTestCode(path));
}

const UNREAD =
  'The private key is still loaded here, and nothing that can be seen uses it any more. It stays because code that cannot be seen may: take it out together with what demands or passes it, then delete the key.';

/** Recognises how the key was loaded; the cascade removes it with the signing. */
export const privateKey: Step = {
  meta,
  appliesTo: (flow, context) => keyLoads(flow, context).length > 0,
  apply(flow, context) {
    const loads = keyLoads(flow, context);
    return () => {
      const spent = loads.filter(({ path }) => context.cascade.isSpent(path));
      const named = spent.filter(({ how }) => how !== 'setting');
      const gone = named.length > 0 ? named : spent;
      const live = loads.filter((load) => !spent.includes(load));
      const staying = gone.length > 0 ? live.filter((load) => isForgotten(load, context)) : live.slice(0, 1);
      const unseen = named.length > 0 ? [] : findUnreadKeys(spent, context);
      return [
        ...(unseen.length > 0 ? [] : gone).map(({ path, how }) =>
          findingAt(path, meta.id, 'migrated', MESSAGES[how], context, flow.id),
        ),
        ...staying.map((load) => whyItStays(load, flow, context)),
        ...unseen.map((path) => findingAt(path, meta.id, 'manual', UNREAD, context, flow.id)),
      ];
    };
  },
};

/**
 * Whether a key is read, and not only received, for nobody. Beside keys that went, what live code uses is another value
 * as a rule: one that the same helper mends.
 */
function isForgotten({ path, how }: KeyLoad, context: ModuleContext): boolean {
  return how !== 'setting' && !isUsedElsewhere(path, context);
}

function whyItStays(load: KeyLoad, flow: TokenFlow, context: ModuleContext): Finding {
  const spare = spareParameters(context.cascade).find(
    ({ path, received }) =>
      load.path.isDescendant(path) ||
      load.path.node === path.node ||
      received.some((value) =>
        context.origins.of(value).some((origin) => origin.path.node === load.path.node),
      ),
  );
  const say = (status: 'left' | 'manual', message: string): Finding =>
    findingAt(load.path, meta.id, status, message, context, flow.id);
  if (!spare) {
    return isUsedElsewhere(load.path, context)
      ? say('left', 'Other code in this file still uses or exports this key; it stays.')
      : say('manual', UNREAD);
  }
  return say(
    'manual',
    `The private key still arrives in the parameter \`${spare.name}\`, where nothing uses it any more. Take the parameter out together with its arguments, then delete the key.`,
  );
}
