import jwt from 'jsonwebtoken';
import { credential } from './credential';
import { readParameters } from './readParameters';
import { refuse, type ImsReply, type ImsRequest } from './reply';

/** Milliseconds: the unit of the exchange, unlike that of `/ims/token/v3`. */
const LIFETIME = 86_399_999;

/** Longest time a claim may reach ahead, in seconds; an `exp` in milliseconds is far beyond it. */
const LONGEST_CLAIM = 365 * 24 * 60 * 60;

/**
 * Answers a POST to `/ims/exchange/jwt` as IMS did while Service Account (JWT) credentials lived.
 *
 * @param publicKey the certificate bound to the credential, as PEM
 * @param issueToken makes the access token of a good answer
 */
export async function exchangeJwt(
  request: ImsRequest,
  publicKey: string,
  issueToken: () => string,
): Promise<ImsReply> {
  const parameters = await readParameters(request);
  if (parameters === undefined)
    return refuse(400, 'invalid_request', `unsupported content type ${request.contentType ?? 'none'}`);
  if (parameters.get('client_id') !== credential.clientId)
    return refuse(400, 'invalid_client', 'invalid client_id parameter');
  if (parameters.get('client_secret') !== credential.clientSecret)
    return refuse(401, 'invalid_client', 'invalid client_secret parameter');
  return (
    findFault(parameters.get('jwt_token') ?? '', publicKey, request.host) ?? {
      status: 200,
      body: { token_type: 'bearer', access_token: issueToken(), expires_in: LIFETIME },
    }
  );
}

/** What is wrong with an assertion, if anything: signature first, then each claim. */
function findFault(assertion: string, publicKey: string, host: string): ImsReply | undefined {
  let claims: jwt.JwtPayload | string;
  try {
    claims = jwt.verify(assertion, publicKey, { algorithms: ['RS256'] });
  } catch (error) {
    const { message } = error as Error;
    const code = /signature|algorithm/.test(message) ? 'invalid_signature' : 'invalid_token';
    return refuse(400, code, message);
  }
  if (typeof claims === 'string' || !Number.isInteger(claims.exp))
    return refuse(400, 'invalid_token', 'exp must be an integer');
  return findFaultyClaim(claims, host);
}

function findFaultyClaim(claims: jwt.JwtPayload, host: string): ImsReply | undefined {
  if (Number(claims.exp) > Date.now() / 1000 + LONGEST_CLAIM)
    return refuse(400, 'bad_request', 'exp is not in seconds');
  if (claims.iss !== credential.orgId) return refuse(400, 'bad_request', 'malformed iss');
  if (claims.sub !== credential.technicalAccountId) return refuse(400, 'bad_request', 'malformed sub');
  if (claims.aud !== `https://${host}/c/${credential.clientId}`)
    return refuse(400, 'invalid_client', 'client_id does not match aud');
  const metascope = `https://${host}/s/`;
  const bound = Object.keys(claims).filter((name) => name.startsWith(metascope) && name !== metascope);
  if (bound.length === 0 || bound.some((name) => claims[name] !== true || /undefined|[\s,]/.test(name)))
    return refuse(
      400,
      'invalid_scope',
      'The metascopes in the JWT are not a subset of the metascopes in the binding.',
    );
  return undefined;
}
