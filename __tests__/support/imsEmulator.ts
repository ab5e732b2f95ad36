import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { grantClientCredentials, grantToSdk } from './ims/clientCredentials';
import { exchangeJwt } from './ims/exchange';
import { grantPdfServices } from './ims/pdfServices';
import { refuse, type ImsReply, type ImsRequest } from './ims/reply';

const EXCHANGE_PATHS = ['/ims/exchange/jwt', '/ims/exchange/jwt/', '/ims/exchange/v1/jwt'];
const TOKEN_PATH = '/ims/token/v3';
const PDF_SERVICES = 'pdf-services.adobe.io';
const HOSTS = ['ims-na1.adobelogin.com', 'ims-na1-stg1.adobelogin.com', PDF_SERVICES];
const SDK_TOKEN_PATH = '/ims/token/v2';

/** A request the emulator answered. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface ImsEmulator {
  readonly port: number;
  readonly requests: readonly RecordedRequest[];
  /** Access tokens given out so far, oldest first. */
  readonly tokens: readonly string[];
  close(): Promise<void>;
}

export interface EmulatorOptions {
  /** PEM of the public key bound to the credential. */
  readonly publicKey: string;
  /** Answer exchanges as IMS does now that the credential type is switched off. */
  readonly refuseExchange?: boolean;
  /** Take requests and never answer. */
  readonly silent?: boolean;
  /** Scopes that are left out of tokens without a word. */
  readonly unknownScopes?: readonly string[];
  /** Serve https with this certificate; plain http without. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** Starts Adobe IMS on a free port of the loopback interface: both token endpoints, as `ims/` describes them. */
export async function startImsEmulator(options: EmulatorOptions): Promise<ImsEmulator> {
  const requests: RecordedRequest[] = [];
  const tokens: string[] = [];
  const issueToken = (asked = ''): string => {
    const scope = asked.split(',').filter((name) => !options.unknownScopes?.includes(name));
    const token = makeAccessToken(`test-access-token-${tokens.length + 1}`, scope.join(','));
    tokens.push(token);
    return token;
  };
  const respond = async (incoming: IncomingMessage): Promise<ImsReply> => {
    const request = await readRequest(incoming);
    const reply = await answer(request, options, issueToken);
    requests.push({ method: request.method, path: request.path, status: reply.status });
    return reply;
  };
  const server = createServer(options.tls, (incoming, response) => {
    if (options.silent) return;
    void respond(incoming).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', 'x-debug-id': 'test' });
      response.end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    tokens,
    close: () => closeServer(server),
  };
}

/** A JWT, as IMS makes them: no `exp`, but when it was made and how long it lives, as texts in milliseconds. */
function makeAccessToken(id: string, scope: string): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = { id, type: 'access_token', scope, created_at: String(Date.now()), expires_in: '86400000' };
  return `${encode({ alg: 'RS256' })}.${encode(claims)}.${Buffer.from(id).toString('base64url')}`;
}

function createServer(tls: EmulatorOptions['tls'], listener: RequestListener): Server {
  return tls ? createHttpsServer(tls, listener) : createHttpServer(listener);
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

async function readRequest(incoming: IncomingMessage): Promise<ImsRequest> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  const host = incoming.headers.host ?? '';
  return {
    method: incoming.method ?? '',
    path: pathname,
    host: HOSTS.includes(host) ? host : 'ims-na1.adobelogin.com',
    contentType: incoming.headers['content-type'],
    query: searchParams,
    body: await buffer(incoming),
  };
}

async function answer(
  request: ImsRequest,
  { publicKey, refuseExchange }: EmulatorOptions,
  issueToken: (scope?: string) => string,
): Promise<ImsReply> {
  if (request.host === PDF_SERVICES) return grantPdfServices(request, issueToken);
  const isExchange = EXCHANGE_PATHS.includes(request.path);
  if (!isExchange && request.path !== TOKEN_PATH && request.path !== SDK_TOKEN_PATH)
    return refuse(404, 'not_found', request.path);
  if (request.method !== 'POST') return refuse(405, 'method_not_allowed', request.method);
  if (request.path === SDK_TOKEN_PATH) return grantToSdk(request, issueToken);
  if (!isExchange) return grantClientCredentials(request, issueToken);
  if (refuseExchange) return refuse(500, 'internal_error', 'Please try again later');
  return exchangeJwt(request, publicKey, issueToken);
}
