import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { getAccessToken } from '../src/token.mjs';

const seen = [];
const server = setupServer(
  http.post('https://ims-na1.adobelogin.com/ims/token/v3', async ({ request }) => {
    const form = await request.formData();
    seen.push(Object.fromEntries(form));
    if (form.get('grant_type') !== 'client_credentials')
      return HttpResponse.json({ error: 'invalid_token', error_description: 'bad jwt' }, { status: 400 });
    return HttpResponse.json({ token_type: 'bearer', access_token: 'abc', expires_in: 86399 });
  }),
);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  vi.stubEnv('CLIENT_ID', 'client');
  vi.stubEnv('CLIENT_SECRET', 'secret');
});
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllEnvs();
  seen.length = 0;
});
afterAll(() => server.close());

describe('getAccessToken', () => {
  it('exchanges the JWT', async () => {
    await expect(getAccessToken()).resolves.toEqual({ token: 'abc', seconds: 86399 });
    expect(seen).toEqual([{ grant_type: 'client_credentials', client_id: 'client', client_secret: 'secret', scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' }]);
  });

  it('says what IMS says', async () => {
    server.use(
      http.post('*/ims/token/v3', () =>
        HttpResponse.json({ error: 'invalid_client', error_description: 'no such client' }, { status: 401 }),
      ),
    );
    await expect(getAccessToken()).rejects.toThrow('no such client');
  });
});
