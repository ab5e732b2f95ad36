import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EXIT } from '../../lib/exitCodes';
import { credential } from '../support/ims/credential';
import { startImsEmulator, type EmulatorOptions, type ImsEmulator } from '../support/imsEmulator';
import { key, makeCertificate } from '../support/runAgainstIms';
import { requireFreshBuild, runCli, type CliResult } from '../support/runCli';
import { makeTree, removeTrees } from '../support/temporaryTree';

beforeAll(requireFreshBuild);

const SCOPES = 'openid,AdobeID,read_organizations';
const ENV = {
  ADOBE_CLIENT_ID: credential.clientId,
  ADOBE_CLIENT_SECRET: credential.clientSecret,
  ADOBE_SCOPES: SCOPES,
};

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});
afterAll(removeTrees);

async function startIms(options: Omit<EmulatorOptions, 'publicKey'> = {}): Promise<ImsEmulator> {
  const ims = await startImsEmulator({ publicKey: key.publicKey, ...options });
  closers.push(() => ims.close());
  return ims;
}

/** A server that is no IMS. */
async function startServer(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** Runs `verify` and looks through all it says for what must not be there. */
async function verify(
  host: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  root = makeTree({}),
): Promise<CliResult> {
  const result = await runCli(root, ['verify', '--ims', host, ...args], { env });
  const said = result.stdout + result.stderr;
  expect(said).not.toContain(credential.clientSecret);
  for (const [name, value] of Object.entries(env))
    if (name.endsWith('SECRET')) expect(said).not.toContain(value);
  expect(said).not.toMatch(/eyJ|test-access-token/);
  return result;
}

const at = ({ port }: ImsEmulator, scheme = 'http'): string => `${scheme}://127.0.0.1:${String(port)}`;

describe('a credential that is in order', () => {
  it('is asked for one token, of which lifetime and scopes are told', async () => {
    const ims = await startIms();
    const { code, stdout, stderr } = await verify(at(ims), ENV);
    expect(stdout).toBe(
      [
        'Adobe IMS gave a token.',
        `  asked     ${at(ims)}`,
        '  with      ADOBE_CLIENT_ID, ADOBE_CLIENT_SECRET, ADOBE_SCOPES',
        '  lifetime  86399 seconds (about 24 hours)',
        '  scopes    openid, AdobeID, read_organizations',
        '',
        'A token does not prove that its scopes are the right ones: compare them with the Scopes tab of the credential in the',
        'Adobe Developer Console, and call each API of your program once.',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe('');
    expect(code).toBe(EXIT.DONE);
    expect(ims.requests).toEqual([{ method: 'POST', path: '/ims/token/v3', status: 200 }]);
    for (const token of ims.tokens) expect(stdout).not.toContain(token);
  });

  it('may stand in a dotenv file, which then counts alone', async () => {
    const file = `# Adobe\r\nexport IMS_CLIENT_ID="${credential.clientId}"\r\nIMS_CLIENT_SECRET='${credential.clientSecret}' # secret\r\nIMS_SCOPES=["openid","AdobeID"]\r\n`;
    const root = makeTree({ 'config/.env': `\uFEFF${file}` });
    const ims = await startIms();
    const result = await verify(at(ims), { ADOBE_CLIENT_ID: 'other' }, ['--env-file', 'config/.env'], root);
    expect(result.stdout).toContain('with      IMS_CLIENT_ID, IMS_CLIENT_SECRET, IMS_SCOPES');
    expect(result.stdout).toContain('scopes    openid, AdobeID\n');
    expect(result.code).toBe(EXIT.DONE);
  });

  it('may have names of its own, and scopes that stand in the code', async () => {
    const env = { STAGE_CLIENT_ID: credential.clientId, STAGE_CLIENT_SECRET: credential.clientSecret };
    const args = ['--client-id-env', 'STAGE_CLIENT_ID', '--scopes', 'openid'];
    const { code, stdout } = await verify(at(await startIms()), env, args);
    expect(stdout).toContain('with      STAGE_CLIENT_ID, STAGE_CLIENT_SECRET, --scopes');
    expect(code).toBe(EXIT.DONE);
  });

  it('is sent to production by default, encrypted', async () => {
    const tls = await makeCertificate();
    const root = makeTree({ 'ims.crt': tls.cert });
    const ims = await startIms({ tls });
    const redirect = join(__dirname, '../support/redirectIms.js');
    const env = {
      ...ENV,
      NODE_EXTRA_CA_CERTS: join(root, 'ims.crt'),
      NODE_OPTIONS: `--require ${redirect}`,
      IMS_EMULATOR_PORT: String(ims.port),
    };
    const { code, stdout } = await runCli(root, ['verify'], { env });
    expect(stdout).toContain('asked     https://ims-na1.adobelogin.com');
    expect(code).toBe(EXIT.DONE);
  });
});

describe('IMS refuses', () => {
  it.each([
    [
      'a wrong secret',
      { ADOBE_CLIENT_SECRET: 'p8e-not-this-one' },
      'does not accept the client secret in ADOBE_CLIENT_SECRET. (HTTP 400, invalid_client: invalid client_secret parameter;',
    ],
    [
      'a client it does not know',
      { ADOBE_CLIENT_ID: 'nobody' },
      'knows no client with the id in ADOBE_CLIENT_ID. (HTTP 400, invalid_client: invalid client_id parameter;',
    ],
    [
      'a scope',
      { ADOBE_SCOPES: 'openid,not-a-scope' },
      'refuses the scopes in ADOBE_SCOPES. (HTTP 400, invalid_scope: invalid scope parameter;',
    ],
  ])('%s: 77, with what to do next', async (_what, wrong, message) => {
    const { code, stdout, stderr } = await verify(at(await startIms()), { ...ENV, ...wrong });
    expect(stderr).toContain(`Adobe IMS ${message} Adobe's reference: test)\n`);
    expect(stderr).toContain('Adobe Developer Console');
    expect(stdout).toBe('');
    expect(code).toBe(EXIT.REFUSED);
  });

  it('a scope without a word, by leaving it out of the token: 77', async () => {
    const ims = await startIms({ unknownScopes: ['read_organizations'] });
    const { code, stderr } = await verify(at(ims), ENV);
    expect(stderr).toContain('a token, but not for all of ADOBE_SCOPES. Missing: read_organizations.');
    expect(code).toBe(EXIT.REFUSED);
  });

  it('and says the secret in its answer: it is not repeated', async () => {
    const host = await startServer((_request, response) => {
      const text = `client_secret ${credential.clientSecret} \u001b[31mred`;
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: 'odd', error_description: text }));
    });
    const { code, stderr } = await verify(host, ENV);
    expect(stderr).toContain('Adobe IMS gave no token. (HTTP 400, odd: client_secret [redacted]  [31mred)');
    expect(code).toBe(EXIT.REFUSED);
  });
});

describe('an answer that does not come', () => {
  it('in time: 75', async () => {
    const { code, stderr } = await verify(at(await startIms({ silent: true })), ENV, ['--timeout', '0.3']);
    expect(stderr).toMatch(/^127\.0\.0\.1:\d+ did not answer within 0\.3 s\.\nTry again/);
    expect(code).toBe(EXIT.TRANSIENT);
  });

  it('because nobody listens: 75', async () => {
    const ims = await startIms();
    const host = at(ims);
    await ims.close();
    closers.length = 0;
    const { code, stderr } = await verify(host, ENV);
    expect(stderr).toContain('cannot be reached (ECONNREFUSED).');
    expect(code).toBe(EXIT.TRANSIENT);
  });

  it('because IMS is in trouble: 75', async () => {
    const host = await startServer((_request, response) => {
      response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>down</h1>');
    });
    const { code, stderr } = await verify(host, ENV);
    expect(stderr).toContain('has trouble of its own. (HTTP 503, text/html instead of JSON)');
    expect(code).toBe(EXIT.TRANSIENT);
  });

  it.each([
    ['over TLS with a certificate that nobody vouches for', true, /DEPTH_ZERO_SELF_SIGNED_CERT/],
    ['over TLS, from a server that does not speak it', false, /ERR_SSL_WRONG_VERSION_NUMBER|EPROTO/],
  ])('%s: 69, before the secret is sent', async (_what, encrypted, reason) => {
    const ims = await startIms(encrypted ? { tls: await makeCertificate() } : {});
    const { code, stderr } = await verify(at(ims, 'https'), ENV);
    expect(stderr).toMatch(reason);
    expect(stderr).toContain('The secret was not sent.\n');
    expect(stderr).toContain('NODE_EXTRA_CA_CERTS');
    expect(ims.requests).toEqual([]);
    expect(code).toBe(EXIT.PRECONDITION);
  });

  it('because a proxy answers that wants a login: 69, and the secret does not follow', async () => {
    const asked: string[] = [];
    const other = await startServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    const host = await startServer((_request, response) => {
      response.writeHead(307, { location: `${other}/login` }).end();
    });
    const { code, stderr } = await verify(host, ENV);
    expect(stderr).toContain('This is not an answer of Adobe IMS. (HTTP 307,');
    expect(asked).toEqual([]);
    expect(code).toBe(EXIT.PRECONDITION);
  });
});

describe('settings that cannot be asked with', () => {
  it.each([
    ['no client id', {}, [], EXIT.PRECONDITION, 'No client id in the environment.'],
    [
      'no secret',
      { CLIENT_ID: 'x' },
      [],
      EXIT.PRECONDITION,
      'Not set in the environment: CLIENT_SECRET, CLIENT_SECRETS, SECRET.',
    ],
    [
      'a metascope where scopes belong',
      { ...ENV, ADOBE_SCOPES: 'ent_user_sdk' },
      [],
      EXIT.PRECONDITION,
      'ADOBE_SCOPES still holds ent_user_sdk, a metascope',
    ],
    [
      'the secret where a name belongs',
      {},
      ['--client-secret-env', credential.clientSecret],
      EXIT.USAGE,
      'Not the name of a variable.',
    ],
    ['a host without encryption', ENV, ['--ims', 'http://ims.example'], EXIT.USAGE, 'is not encrypted.'],
  ])('%s', async (_what, env, args, exitCode, message) => {
    const ims = await startIms();
    const { code, stdout, stderr } = await verify(at(ims), env, args);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(code).toBe(exitCode);
    expect(ims.requests).toEqual([]);
  });
});
