import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerGitHub } from './answerGitHub';
import { answerGitLab } from './answerGitLab';

/** A pull or merge request as the fake keeps it. */
export interface KeptRequest {
  readonly number: number;
  readonly project: string;
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly draft: boolean;
  body: string;
  state: 'open' | 'closed' | 'merged';
  /** Overrides the commit that the branch is at. */
  commit?: string;
  /** The fork that it comes from, if it does. */
  fork?: string;
}

export interface Call {
  readonly method: string;
  /** Decoded, with the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A way to fail, once. */
export interface Fault extends Partial<Answer> {
  readonly on: (call: Call) => boolean;
  /** Does what was asked for all the same, and then fails. */
  readonly late?: boolean;
  /** Ends the connection instead of an answer. */
  readonly hangUp?: boolean;
  /** Is called, and never answers. */
  readonly stall?: () => void;
}

/** Repository as listed, in the words of the service. */
export type Listed = Readonly<Record<string, unknown>>;

export interface HostState {
  readonly url: string;
  readonly token: string;
  readonly requests: KeptRequest[];
  readonly listed: readonly Listed[];
  /** Where a branch of a project is. */
  readonly headOf: (project: string, branch: string) => string;
}

export interface FakeHost extends HostState {
  readonly calls: Call[];
  readonly faults: Fault[];
  listed: readonly Listed[];
  /** Serves what has `.git/` in its path. */
  git?: RequestListener;
  /** Writing calls, as `METHOD path`. */
  writes(): string[];
  close(): Promise<void>;
}

const ANSWER = { github: answerGitHub, gitlab: answerGitLab };

/**
 * Starts a hosting service on a free loopback port. It is more careless than the real ones where that makes it a better
 * witness: it opens a second request for a branch without a word.
 */
export async function startFakeHost(
  kind: 'github' | 'gitlab',
  headOf: HostState['headOf'] = () => '',
): Promise<FakeHost> {
  const calls: Call[] = [];
  const faults: Fault[] = [];
  const server = createServer((request, response) => {
    if (host.git !== undefined && request.url?.includes('.git/')) {
      host.git(request, response);
      return;
    }
    void readCall(request).then((call) => {
      calls.push(call);
      const at = faults.findIndex(({ on }) => on(call));
      const [fault] = at < 0 ? [] : faults.splice(at, 1);
      const answer = fault === undefined || fault.late ? ANSWER[kind](host, call) : undefined;
      if (fault?.stall) return fault.stall();
      if (fault?.hangUp) return request.socket.destroy();
      const { status = 500, body, headers } = fault ?? answer ?? {};
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      return response.end(body === undefined ? '' : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const root = `http://127.0.0.1:${String(port)}`;
  const host: FakeHost = {
    url: kind === 'github' ? root : `${root}/api/v4`,
    token: `${kind}-token-7f3a9c51`,
    requests: [],
    listed: [],
    headOf,
    calls,
    faults,
    writes: () =>
      calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`),
    close: () => close(server),
  };
  return host;
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const { pathname, searchParams, search } = new URL(request.url ?? '/', 'http://host');
  return {
    method: request.method ?? '',
    path: decodeURIComponent(pathname) + search,
    query: searchParams,
    body: text === '' ? {} : (JSON.parse(text) as Call['body']),
    headers: request.headers,
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
}

/** One page of a list, with the link to the next one that both services send. */
export function pageOf(items: readonly unknown[], { query, path }: Call, url: string): Answer {
  const page = Number(query.get('page') ?? '1');
  const size = Number(query.get('per_page') ?? '20');
  const rest = new URLSearchParams(query);
  rest.set('page', String(page + 1));
  const next = `<${new URL(path, url).origin}${path.split('?')[0] ?? ''}?${rest.toString()}>; rel="next"`;
  const hasMore = items.length > page * size;
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size),
    headers: hasMore ? { link: next } : {},
  };
}
