import { credential } from './credential';
import { readParameters } from './readParameters';
import { refuse, type ImsReply, type ImsRequest } from './reply';

/** Seconds: the unit of `/ims/token/v3`, unlike that of the exchange. */
const LIFETIME = 86_399;

const PARAMETERS = ['grant_type', 'client_id', 'client_secret', 'scope'];

/**
 * Answers a POST to `/ims/token/v3`. Stricter than IMS, which takes other encodings and ignores what it does not know:
 * what a migration writes should be the documented form and nothing else.
 *
 * @param issueToken makes the access token of a good answer, with these scopes in it
 */
export function grantClientCredentials(request: ImsRequest, issueToken: (scope: string) => string): ImsReply {
  const form = new URLSearchParams(request.body.toString('utf8'));
  return (
    findFaultyForm(request, form) ??
    findFaultyValue(form) ?? {
      status: 200,
      body: { token_type: 'bearer', access_token: issueToken(form.get('scope') ?? ''), expires_in: LIFETIME },
    }
  );
}

/**
 * Answers a POST to `/ims/token/v2` as @adobe/aio-lib-ims sends it: multipart, with the organization. Nothing that a
 * migration writes itself may look like this.
 */
export async function grantToSdk(request: ImsRequest, issueToken: () => string): Promise<ImsReply> {
  const form = (await readParameters(request)) ?? new URLSearchParams();
  if (!/^multipart\/form-data\b/i.test(request.contentType ?? ''))
    return refuse(400, 'invalid_request', `unsupported content type ${request.contentType ?? 'none'}`);
  if (form.get('org_id') !== credential.orgId)
    return refuse(400, 'invalid_request', 'invalid org_id parameter');
  return (
    findFaultyValue(form) ?? {
      status: 200,
      body: { token_type: 'bearer', access_token: issueToken(), expires_in: LIFETIME },
    }
  );
}

function findFaultyForm({ contentType, query }: ImsRequest, form: URLSearchParams): ImsReply | undefined {
  if (!/^application\/x-www-form-urlencoded\s*(;\s*charset=utf-8\s*)?$/i.test(contentType ?? ''))
    return refuse(400, 'invalid_request', `unsupported content type ${contentType ?? 'none'}`);
  if (query.size > 0) return refuse(400, 'invalid_request', 'parameters in the query string');
  const names = [...form.keys()];
  const unknown = names.find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) return refuse(400, 'invalid_request', `unexpected parameter ${unknown}`);
  if (new Set(names).size < names.length) return refuse(400, 'invalid_request', 'repeated parameter');
  return undefined;
}

function findFaultyValue(form: URLSearchParams): ImsReply | undefined {
  if (form.get('grant_type') !== 'client_credentials')
    return refuse(400, 'unsupported_grant_type', 'invalid grant_type parameter');
  if (form.get('client_id') !== credential.clientId)
    return refuse(400, 'invalid_client', 'invalid client_id parameter');
  if (form.get('client_secret') !== credential.clientSecret)
    return refuse(400, 'invalid_client', 'invalid client_secret parameter');
  const scopes = (form.get('scope') ?? '').split(',');
  if (scopes.some((scope) => !/^[\w.]+$/.test(scope) || /^ent_|undefined/.test(scope)))
    return refuse(400, 'invalid_scope', 'invalid scope parameter');
  return undefined;
}
