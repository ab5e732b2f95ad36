import { redact } from '../../../lib/report/redact';

const LINE = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
const PEM = `-----BEGIN RSA PRIVATE KEY-----\n${LINE}\n${LINE}\nMzEfYy==\n-----END RSA PRIVATE KEY-----`;

describe('secrets', () => {
  it.each([
    ['a literal property', `{ client_secret: 'hunter22' }`, 'hunter22'],
    ['a quoted property', `{ "clientSecret": "hunter22" }`, 'hunter22'],
    ['an assignment', `const CLIENT_SECRET = "hunter22";`, 'hunter22'],
    ['a typed assignment', `const clientSecret: string = 'hunter22';`, 'hunter22'],
    ['a template', 'const passphrase = `hunter22`;', 'hunter22'],
    ['a comparison', `if (clientSecret === 'hunter22') {}`, 'hunter22'],
    ['a default', `process.env.CLIENT_SECRET || 'hunter22'`, 'hunter22'],
    ['a default of an element', `process.env['CLIENT_SECRET'] ?? 'hunter22'`, 'hunter22'],
    ['a default under another name', `{ clientSecret: process.env.X || 'hunter22' }`, 'hunter22'],
    ['an escaped quote', String.raw`{ clientSecret: 'hun\'ter22' }`, 'ter22'],
    ['a form field', `form.append('client_secret', 'hunter22')`, 'hunter22'],
    ['a query', '`client_id=${id}&client_secret=hunter22&jwt_token=${jwt}`', 'hunter22'],
    ['a variable file', 'export ADOBE_CLIENT_SECRET=hunter22', 'hunter22'],
    ['a variable used as one', `const S = 'hunter22';\nsend({ client_secret: S });`, 'hunter22'],
    [
      'a member used as one',
      `const config = { cs: 'hunter22' };\nsend({ client_secret: config.cs });`,
      'hunter22',
    ],
    ['a client secret of Adobe', `send('p8e-Zk3mQ_x-91')`, 'Zk3mQ'],
    ['a server secret of Adobe', `send('s8e-Zk3mQ_x-91')`, 'Zk3mQ'],
    ['a JWT', `get('eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln')`, 'c2ln'],
    ['a bearer token', `{ Authorization: 'Bearer 3f2a9b77c01d' }`, '3f2a9b77c01d'],
    ['a key in base64', `Buffer.from('LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t')`, 'BQUklWQVRF'],
    ['a key without its header', `{ body: '${LINE}' }`, '9Us8cKj'],
    ['basic authentication', `{ Authorization: 'Basic aWQ6aHVudGVyMjI=' }`, 'aWQ6aHVudGVyMjI'],
    ['a password in a URL', `connect('postgres://app:hunter22@db.example.com/x')`, 'hunter22'],
    ['a token of Slack', `{ slack: 'xoxb-2417-hunter22' }`, 'hunter22'],
    ['a secret key of AWS', `{ awsSecretAccessKey: 'hunter22' }`, 'hunter22'],
    ['a password in short', `{ user: 'app', pass: 'hunter22' }`, 'hunter22'],
    ['a key', PEM, 'MzEfYy'],
    ['a key in one literal', JSON.stringify(PEM), 'MzEfYy'],
    ['a key in joined literals', `'${PEM.split('\n').join(`\\n' +\n  '`)}'`, 'MzEfYy'],
    ['a key without an end', PEM.slice(0, 120), LINE],
  ])('hides %s', (_what, text, secret) => {
    const safe = redact(text);
    expect(text).toContain(secret);
    expect(safe).not.toContain(secret);
    expect(safe).toContain('[redacted]');
    expect(safe.split('\n')).toHaveLength(text.split('\n').length);
  });

  it('changes nothing when it is applied again', () => {
    const once = redact(`const clientSecret = 'hunter22';\n${PEM}\nBearer 3f2a9b77c01d`);
    expect(redact(once)).toBe(once);
  });

  it('keeps line ends', () => {
    expect(redact(PEM.replaceAll('\n', '\r\n')).match(/\r\n/g)).toHaveLength(4);
  });
});

it.each([
  ['blanks', `secret:${' '.repeat(1e6)}`],
  ['empty lines', '  \n'.repeat(3e5)],
  ['headers of keys', '-----BEGIN PRIVATE KEY-----\n'.repeat(3e4)],
  ['names of secrets', 'secret'.repeat(2e5)],
  ['variables', Array.from({ length: 2e4 }, (_, n) => `client_secret: v${String(n)},`).join('\n')],
])('gets through a megabyte of %s', (_what, text) => {
  expect(redact(text)).toBe(text);
});

describe('what is no secret', () => {
  it.each([
    ['a variable', `{ client_secret: process.env.CLIENT_SECRET, jwt_token: token }`],
    ['a template with expressions', '`client_secret=${clientSecret}&jwt_token=${jwt}`'],
    [
      'its neighbours',
      `send({ client_id, client_secret, grant_type: 'client_credentials', scope: 'openid' })`,
    ],
    ['what is destructured with it', `const { clientSecret, region } = config;\nconst region = 'eu';`],
    ['a list of names', `const required = ['client_secret', 'jwt_token', 'private_key'];`],
    ['a file name', `{ privateKey: './config/private.key' }`],
    ['the name of a variable', `{ clientSecret: 'ADOBE_CLIENT_SECRET' }`],
    ['a place holder', `client_secret: '<your client secret>'`],
    [
      'code that repairs a key',
      `'-----BEGIN PRIVATE KEY-----\\n' + body.trim() + '\\n-----END PRIVATE KEY-----'`,
    ],
    ['an address', `const TOKEN_URL = 'https://ims-na1.adobelogin.com/ims/token/v3';`],
    ['prose', 'The bearer token is sent; the client secret stays on the server.'],
    ['an assignment without blanks', `const secret=readSecret();\nconst clientSecret=secret\n`],
  ])('keeps %s', (_what, text) => {
    expect(redact(text)).toBe(text);
  });
});
