import { EXIT } from '../exitCodes';
import { UserError } from '../UserError';

/** Where production answers. Source: Adobe developer-console documentation, ServerToServerAuthentication/ims.md. */
const DEFAULT_HOST = 'ims-na1.adobelogin.com';

const TOKEN_PATH = '/ims/token/v3';
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Makes the address to ask of the value of `--ims`. What is sent there is a secret, so it must be encrypted unless it
 * stays on this machine.
 *
 * @param host a host name, with port if need be, or an origin (`https://…`)
 * @throws UserError if it is neither, or not safe
 */
export function resolveHost(host: string): URL {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(host) ? host : `https://${host}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url?.pathname === '/' && url.search + url.hash + url.username + url.password === '';
  if (!url || !isOrigin || !/^https?:$/.test(url.protocol)) {
    throw new UserError('--ims takes the name of a host.', EXIT.USAGE, `Example: --ims ${DEFAULT_HOST}`);
  }
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    const hint = 'The client secret would travel in clear text. Use https.';
    throw new UserError(`--ims ${url.origin} is not encrypted.`, EXIT.USAGE, hint);
  }
  return new URL(TOKEN_PATH, url);
}
