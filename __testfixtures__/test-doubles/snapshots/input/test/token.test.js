const { getAccessToken } = require('../src/token');

jest.mock('fs', () => ({ ...jest.requireActual('fs'), readFileSync: jest.fn(() => 'pem') }));
jest.mock('jsonwebtoken', () => ({ sign: jest.fn().mockReturnValue('signed') }));

const config = { clientId: 'id', clientSecret: 's3cret', orgId: 'org', technicalAccountId: 'tech', keyFile: 'k.pem' };

test('request', async () => {
  global.fetch = jest.fn().mockResolvedValue({ ok: true, json: () => Promise.resolve({ access_token: 'abc', expires_in: 86399999 }) });
  await getAccessToken(config);
  expect(global.fetch.mock.calls[0]).toMatchSnapshot();
  expect(global.fetch.mock.calls[0][1].body).toMatchInlineSnapshot(`"client_id=id&client_secret=s3cret&jwt_token=signed"`);
});
