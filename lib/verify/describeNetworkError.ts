import { EXIT } from '../exitCodes';
import { UserError } from '../UserError';

/** Codes of a connection that could not be made safe. Source: Node.js documentation, tls, "X509 certificate error codes". */
const TLS_CODE =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|EPROTO)/;

const PROXY =
  'Behind a proxy, Node.js 24 and newer use HTTPS_PROXY when NODE_USE_ENV_PROXY=1 is set; older versions connect directly.';

/** Says why a host could not be reached, from what `fetch` throws. A secret is in none of these errors. */
export function describeNetworkError(error: unknown, host: string): UserError {
  const { cause } = error as { cause?: { code?: unknown } };
  const code = typeof cause?.code === 'string' ? cause.code : 'unknown error';
  if (TLS_CODE.test(code)) {
    return new UserError(
      `The connection to ${host} is not to be trusted (${code}). The secret was not sent.`,
      EXIT.PRECONDITION,
      'If a proxy of your company stands between, tell Node.js its certificate: NODE_EXTRA_CA_CERTS=/path/to/ca.pem. Otherwise check the host.',
    );
  }
  const where =
    code === 'ENOTFOUND'
      ? 'No such host is known here: check its name and the network.'
      : 'Check the network, then try again.';
  return new UserError(`${host} cannot be reached (${code}).`, EXIT.TRANSIENT, `${where} ${PROXY}`);
}
