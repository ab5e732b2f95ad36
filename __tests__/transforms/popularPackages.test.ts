import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrate } from '../../transforms';

const NODE_MODULES = resolve(__dirname, '../../node_modules');

/** Packages that sign, verify or fetch tokens for somebody else than Adobe: none of their code is ours. */
const PACKAGES = [
  '@octokit/auth-app',
  'aws-sign2',
  'ecdsa-sig-formatter',
  'express-jwt',
  'google-auth-library',
  'gtoken',
  'http-signature',
  'jose',
  'jsonwebtoken',
  'jsrsasign',
  'jwa',
  'jwks-rsa',
  'jws',
  'jwt-simple',
  'njwt',
  'oauth-sign',
  'oauth4webapi',
  'openid-client',
  'passport-jwt',
  'request',
  'selfsigned',
  'sshpk',
  'universal-github-app-jwt',
  'web-push',
];

const LARGEST = 1_000_000;

/** A minified file has lines longer than people write. */
const isMinified = (text: string): boolean => text.length / text.split('\n').length > 500;

/** The JavaScript that a package publishes, without its dependencies. */
function readSources(name: string): { path: string; text: string }[] {
  const root = join(NODE_MODULES, name);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.[mc]?js$/.test(path) && !/(^|\/)node_modules\//.test(path))
    .filter((path) => statSync(join(root, path)).size < LARGEST)
    .map((path) => ({ path: `${name}/${path}`, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !isMinified(text));
}

function expectUntouched(name: string): void {
  const { edits, flows, findings, failures } = migrate(readSources(name), {});
  expect({ edits, flows, findings, failures }).toEqual({ edits: [], flows: [], findings: [], failures: [] });
}

test.each(PACKAGES)('%s has files to read', (name) => {
  expect(readSources(name).length).toBeGreaterThan(0);
});

test.each(PACKAGES)('%s stays as it was published', expectUntouched, 60_000);
