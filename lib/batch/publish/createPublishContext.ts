import type { HostClient } from '../hosts/client';
import { REDACTED } from '../../report/secretPatterns';
import { resolveApiUrls } from '../hosts/apiUrls';
import { connectHost } from '../hosts/connectHost';
import { createDryFetch } from '../hosts/createDryFetch';
import { createPatientFetch, type Patience } from '../hosts/createPatientFetch';
import { HOST_KINDS, SERVICES, type HostKind } from '../hosts/services';
import type { PublishContext, PublishOptions } from './types';

interface Setup extends Patience, Pick<PublishContext, 'show'> {
  readonly options: PublishOptions;
  /** Roots of APIs, as the user gave them. */
  readonly urls: Readonly<Partial<Record<HostKind, string | undefined>>>;
  /** Holds the tokens. */
  readonly environment: Readonly<NodeJS.ProcessEnv>;
}

/** Puts together what publishing works with. Nothing is connected to before it is needed. */
export function createPublishContext(setup: Setup): PublishContext {
  const { options, urls, environment, signal, show } = setup;
  const apiUrls = resolveApiUrls(urls, environment);
  const tokens = readTokens(environment);
  const hide = (text: string) => Object.values(tokens).reduce(hideToken, text);
  const onWait = (milliseconds: number, why: string) => {
    setup.onWait(milliseconds, hide(why));
  };
  const connections = new Map<HostKind, Promise<HostClient>>();
  const connect = (kind: HostKind): Promise<HostClient> => {
    const known = connections.get(kind);
    if (known !== undefined) return known;
    const patient = createPatientFetch({ ...setup, onWait });
    const fetch = options.dryRun ? createDryFetch(patient, tokens[kind] !== undefined, show) : patient;
    const connection = connectHost(kind, apiUrls[kind], tokens[kind], fetch);
    connections.set(kind, connection);
    return connection;
  };
  return { options, apiUrls, tokens, connect, signal, show, onWait, hide };
}

function readTokens(environment: Readonly<NodeJS.ProcessEnv>): PublishContext['tokens'] {
  const found = HOST_KINDS.map((kind) => [kind, environment[SERVICES[kind].tokenVariable]?.trim()] as const);
  return Object.fromEntries(found.filter(([, token]) => token));
}

function hideToken(text: string, token: string): string {
  return text.replaceAll(token, REDACTED);
}
