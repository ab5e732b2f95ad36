import jwt from 'jsonwebtoken';
import { credential, generateSigningKey } from './ims/credential';
import { startImsEmulator, type ImsEmulator } from './imsEmulator';

const { clientId, clientSecret, orgId, technicalAccountId } = credential;
const key = generateSigningKey();
const ims = 'https://ims-na1.adobelogin.com';
const claims = {
  exp: Math.floor(Date.now() / 1000) + 300,
  iss: orgId,
  sub: technicalAccountId,
  aud: `${ims}/c/${clientId}`,
  [`${ims}/s/ent_dataservices_sdk`]: true,
};

let emulator: ImsEmulator;
beforeEach(async () => {
  emulator = await startImsEmulator({ publicKey: key.publicKey });
});
afterEach(() => emulator.close());

const sign = (changes: object = {}): string =>
  jwt.sign({ ...claims, ...changes }, key.privateKey, { algorithm: 'RS256' });

type Body = string | URLSearchParams | FormData;

async function post(
  path: string,
  body: Body = '',
  headers: Record<string, string> = {},
): Promise<[number, unknown]> {
  const response = await fetch(`http://127.0.0.1:${emulator.port}${path}`, { method: 'POST', headers, body });
  return [response.status, await response.json()];
}

const aJwt: unknown = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/);

const refusal = (error: string): unknown => expect.objectContaining({ error });

describe('the exchange', () => {
  const form = (jwt_token: string, changes: object = {}): URLSearchParams =>
    new URLSearchParams({ client_id: clientId, client_secret: clientSecret, jwt_token, ...changes });
  const token = { token_type: 'bearer', access_token: aJwt, expires_in: 86_399_999 };

  test.each(['/ims/exchange/jwt', '/ims/exchange/jwt/', '/ims/exchange/v1/jwt'])(
    'gives a token at %s',
    async (path) => {
      expect(await post(path, form(sign()))).toEqual([200, token]);
      expect(emulator.tokens).toEqual([aJwt]);
      expect(emulator.requests).toEqual([{ method: 'POST', path, status: 200 }]);
    },
  );

  test('takes multipart forms and query strings', async () => {
    const multipart = new FormData();
    form(sign()).forEach((value, name) => multipart.append(name, value));
    expect(await post('/ims/exchange/jwt', multipart)).toEqual([200, token]);
    expect((await post(`/ims/exchange/jwt?${form(sign()).toString()}`))[0]).toBe(200);
  });

  test.each([
    ['a claim iss that is no organisation', { iss: clientId }, 400, 'bad_request'],
    ['a claim sub that is no technical account', { sub: 'someone' }, 400, 'bad_request'],
    ['another audience', { aud: `${ims}/c/other` }, 400, 'invalid_client'],
    ['no metascope', { [`${ims}/s/ent_dataservices_sdk`]: false }, 400, 'invalid_scope'],
    ['the metascope undefined', { [`${ims}/s/undefined`]: true }, 400, 'invalid_scope'],
    ['an exp in the past', { exp: claims.exp - 600 }, 400, 'invalid_token'],
    ['an exp in milliseconds', { exp: claims.exp * 1000 }, 400, 'bad_request'],
  ])('refuses %s', async (_what, changes, status, error) => {
    expect(await post('/ims/exchange/jwt', form(sign(changes)))).toEqual([status, refusal(error)]);
    expect(emulator.tokens).toEqual([]);
  });

  test('refuses a signature by another key, and by another algorithm', async () => {
    const other = jwt.sign(claims, generateSigningKey().privateKey, { algorithm: 'RS256' });
    const shared = jwt.sign(claims, clientSecret, { algorithm: 'HS256' });
    expect(await post('/ims/exchange/jwt', form(other))).toEqual([400, refusal('invalid_signature')]);
    expect(await post('/ims/exchange/jwt', form(shared))).toEqual([400, refusal('invalid_signature')]);
  });

  test('refuses what is no JWT, and no form', async () => {
    const json = JSON.stringify(Object.fromEntries(form(sign())));
    expect(await post('/ims/exchange/jwt', form('abc'))).toEqual([400, refusal('invalid_token')]);
    expect(await post('/ims/exchange/jwt', json, { 'content-type': 'application/json' })).toEqual([
      400,
      refusal('invalid_request'),
    ]);
    expect(
      await post('/ims/exchange/jwt', json, { 'content-type': 'multipart/form-data; boundary=x' }),
    ).toEqual([400, refusal('invalid_request')]);
  });

  test('refuses a wrong client id and a wrong secret', async () => {
    expect(await post('/ims/exchange/jwt', form(sign(), { client_id: 'x' }))).toEqual([
      400,
      refusal('invalid_client'),
    ]);
    expect(await post('/ims/exchange/jwt', form(sign(), { client_secret: 'x' }))).toEqual([
      401,
      refusal('invalid_client'),
    ]);
  });

  test('is an internal error once it is switched off', async () => {
    await emulator.close();
    emulator = await startImsEmulator({ publicKey: key.publicKey, refuseExchange: true });
    expect(await post('/ims/exchange/jwt', form(sign()))).toEqual([500, refusal('internal_error')]);
  });
});

describe('client credentials', () => {
  const path = '/ims/token/v3';
  const parameters = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'openid,AdobeID,additional_info.roles',
  };

  test('give a token, in seconds', async () => {
    expect(await post(path, new URLSearchParams(parameters))).toEqual([
      200,
      { token_type: 'bearer', access_token: aJwt, expires_in: 86_399 },
    ]);
  });

  test.each([
    ['a wrong secret', { client_secret: 'x' }, 'invalid_client'],
    ['a wrong client id', { client_id: 'undefined' }, 'invalid_client'],
    ['another grant', { grant_type: 'authorization_code' }, 'unsupported_grant_type'],
    ['no scope', { scope: '' }, 'invalid_scope'],
    ['the scope undefined', { scope: 'undefined' }, 'invalid_scope'],
    ['a metascope', { scope: 'openid,ent_dataservices_sdk' }, 'invalid_scope'],
    ['scopes apart by spaces', { scope: 'openid AdobeID' }, 'invalid_scope'],
    ['a comma with a space', { scope: 'openid, AdobeID' }, 'invalid_scope'],
    ['what is left of the other flow', { jwt_token: sign() }, 'invalid_request'],
  ])('refuse %s', async (_what, changes, error) => {
    const body = new URLSearchParams({ ...parameters, ...changes });
    expect(await post(path, body)).toEqual([400, refusal(error)]);
  });

  test('refuse a request without scope', async () => {
    const body = new URLSearchParams(parameters);
    body.delete('scope');
    expect(await post(path, body)).toEqual([400, refusal('invalid_scope')]);
  });

  test('refuse JSON, multipart, a missing content type and the query string', async () => {
    const multipart = new FormData();
    Object.entries(parameters).forEach(([name, value]) => multipart.append(name, value));
    const query = new URLSearchParams(parameters).toString();
    const invalid = [400, refusal('invalid_request')];
    expect(await post(path, JSON.stringify(parameters), { 'content-type': 'application/json' })).toEqual(
      invalid,
    );
    expect(await post(path, multipart)).toEqual(invalid);
    expect(await post(path, query, { 'content-type': '' })).toEqual(invalid);
    expect(
      await post(`${path}?${query}`, '', { 'content-type': 'application/x-www-form-urlencoded' }),
    ).toEqual(invalid);
  });
});

test('there is nothing at other paths, and nothing but POST', async () => {
  expect((await post('/ims/token/v1', 'a=b'))[0]).toBe(404);
  const response = await fetch(`http://127.0.0.1:${emulator.port}/ims/token/v3`);
  expect(response.status).toBe(405);
});
