import { resolve } from 'node:path';
import type { Argv } from 'yargs';
import { EXIT, type ExitCode } from '../../lib/exitCodes';
import { UserError } from '../../lib/UserError';
import type { PathArgs } from './paths';
import { parseScopes } from './parseScopes';
import { takeLast } from './takeLast';
import type { Command, CommandContext } from './types';

/** It works on no paths, and refuses them. */
interface VerifyArgs extends Partial<PathArgs> {
  readonly 'env-file': string | undefined;
  readonly 'client-id-env': string | undefined;
  readonly 'client-secret-env': string | undefined;
  readonly 'scopes-env': string | undefined;
  readonly scopes: string | undefined;
  readonly ims: string | undefined;
  readonly timeout: string | undefined;
}

export const verifyCommand: Command<VerifyArgs> = {
  command: 'verify',
  describe: 'Ask Adobe IMS for a token with the migrated settings; says what it grants, never the token',
  builder: describeArguments,
  run: runVerify,
};

function describeArguments(yargs: Argv): Argv<VerifyArgs> {
  const text = (describe: string) =>
    ({ describe, type: 'string', requiresArg: true, coerce: takeLast }) as const;
  return yargs
    .option('env-file', text('Take the settings from this dotenv file instead of the environment'))
    .option('client-id-env', text('Variable that holds the client id'))
    .option('client-secret-env', text('Variable that holds the client secret'))
    .option('scopes-env', text('Variable that holds the scopes'))
    .option('scopes', text('The scopes themselves, where the code says them, e.g. openid,AdobeID'))
    .option('ims', { ...text('Host of Adobe IMS'), default: 'ims-na1.adobelogin.com' })
    .option('timeout', { ...text('Seconds to wait for an answer'), default: '30' })
    .conflicts('scopes', 'scopes-env')
    .example(
      '$0 verify',
      'ADOBE_CLIENT_ID, ADOBE_CLIENT_SECRET and ADOBE_SCOPES of the environment, or alike',
    )
    .example('$0 verify --env-file .env', 'the same from a file')
    .example('$0 verify --client-id-env STAGE_CLIENT_ID', 'STAGE_CLIENT_SECRET and STAGE_SCOPES go with it');
}

async function runVerify(args: VerifyArgs, { root, output, signal }: CommandContext): Promise<ExitCode> {
  const { findCredential } = await import('../../lib/verify/findCredential.js');
  const { readVariables } = await import('../../lib/verify/readVariables.js');
  const { resolveHost } = await import('../../lib/verify/resolveHost.js');
  const { verifyCredential } = await import('../../lib/verify/verifyCredential.js');

  const file = args['env-file'];
  const url = resolveHost(args.ims ?? '');
  const timeout = parseSeconds(args.timeout);
  const scopes = parseScopes(args.scopes);
  const variables = file === undefined ? process.env : await readVariables(resolve(root, file), file);
  const names = {
    clientId: checkName(args['client-id-env']),
    clientSecret: checkName(args['client-secret-env']),
    scopes: checkName(args['scopes-env']),
  };
  const credential = findCredential(variables, file ?? 'the environment', names, scopes);
  output.result(await verifyCredential(url, credential, { timeout, signal }));
  return EXIT.DONE;
}

function parseSeconds(text: string | undefined): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return seconds;
  throw new UserError('--timeout takes a number of seconds.', EXIT.USAGE, 'Example: --timeout 30');
}

/** A value given by mistake may be the secret itself: it is not repeated. */
function checkName(name: string | undefined): string | undefined {
  if (name === undefined || /^[A-Z_][A-Z0-9_]*$/i.test(name)) return name;
  const hint = 'Example: --client-secret-env ADOBE_CLIENT_SECRET';
  throw new UserError('Not the name of a variable.', EXIT.USAGE, hint);
}
