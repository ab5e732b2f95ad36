import { credential } from './credential';
import { refuse, type ImsReply, type ImsRequest } from './reply';

/** Seconds. */
const LIFETIME = 86_399;

/**
 * Answers a POST to `/token` of PDF Services, which wants client id and client secret and nothing else. Source:
 * @adobe/pdfservices-node-sdk 3.4.2, src/internal/auth/service-principal-authenticator.js.
 *
 * @param issueToken makes the access token of a good answer
 */
export function grantPdfServices(request: ImsRequest, issueToken: () => string): ImsReply {
  if (request.path !== '/token') return refuse(404, 'not_found', request.path);
  if (request.method !== 'POST') return refuse(405, 'method_not_allowed', request.method);
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.contentType ?? ''))
    return refuse(400, 'invalid_request', `unsupported content type ${request.contentType ?? 'none'}`);
  const form = Object.fromEntries(new URLSearchParams(request.body.toString('utf8')));
  const { client_id: clientId, client_secret: clientSecret, ...others } = form;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return refuse(400, 'invalid_request', `unexpected parameter ${unknown}`);
  if (clientId !== credential.clientId || clientSecret !== credential.clientSecret)
    return refuse(401, 'invalid_client', 'invalid client_id or client_secret parameter');
  return { status: 200, body: { token_type: 'bearer', access_token: issueToken(), expires_in: LIFETIME } };
}
