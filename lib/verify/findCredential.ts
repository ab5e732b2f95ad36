import { EXIT } from '../exitCodes';
import { UserError } from '../UserError';
import {
  ADOBE_PREFIXES,
  CLIENT_ID_ENDINGS,
  CLIENT_SECRET_ENDINGS,
  DEFAULT_SCOPES_NAME,
  NO_PREFIX,
  SCOPES_ENDINGS,
} from './settingNames';
import type { Credential, Setting, SettingNames } from './types';

/** Variables by name, as `process.env` and dotenv files give them. */
type Variables = Readonly<Record<string, string | undefined>>;

/** The options that name a variable, for messages. */
const OPTIONS = { clientId: '--client-id-env', clientSecret: '--client-secret-env', scopes: '--scopes-env' };

/**
 * Finds client id, client secret and scopes among variables.
 *
 * @param place where the variables come from, for messages
 * @param names the variables that the user names; the others go by what is usual
 * @param scopes scopes that the user gives instead of a variable
 * @throws UserError if one is missing, or if it is not clear which is meant
 */
export function findCredential(
  variables: Variables,
  place: string,
  names: SettingNames,
  scopes?: readonly string[],
): Credential {
  const clientId = names.clientId
    ? read(variables, [names.clientId], OPTIONS.clientId, place)
    : findClientId(variables, place);
  const prefix = prefixOf(clientId.name);
  const secret = read(
    variables,
    names.clientSecret ? [names.clientSecret] : CLIENT_SECRET_ENDINGS.map((ending) => prefix + ending),
    OPTIONS.clientSecret,
    place,
  );
  return {
    clientId,
    clientSecret: { ...secret, value: parseList(secret.value)?.[0] ?? secret.value },
    scopes: scopes
      ? { name: '--scopes', value: scopes.join(',') }
      : readScopes(variables, names.scopes, prefix, place),
  };
}

function findClientId(variables: Variables, place: string): Setting {
  const named = (prefix: string): Setting[] =>
    CLIENT_ID_ENDINGS.flatMap((ending) => take(variables, prefix + ending) ?? []).slice(0, 1);
  const own = ADOBE_PREFIXES.flatMap(({ prefix }) => named(prefix));
  const [found, ...others] = own.length > 0 ? own : named(NO_PREFIX);
  if (!found) {
    const hint = `It is usually called ADOBE_CLIENT_ID, IMS_CLIENT_ID or CLIENT_ID. Name it with ${OPTIONS.clientId} NAME, or the file that sets it with --env-file FILE.`;
    throw new UserError(`No client id in ${place}.`, EXIT.PRECONDITION, hint);
  }
  if (others.some(({ value }) => value !== found.value)) {
    const list = own.map(({ name }) => name).join(', ');
    throw new UserError(
      `Several credentials in ${place}: ${list}.`,
      EXIT.PRECONDITION,
      `Say which one to verify, with ${OPTIONS.clientId} NAME.`,
    );
  }
  return found;
}

/** `ADOBE_CLIENT_ID` → `ADOBE_`. */
function prefixOf(clientIdName: string): string {
  const ending = CLIENT_ID_ENDINGS.find((known) => clientIdName.endsWith(known));
  return ending === undefined ? NO_PREFIX : clientIdName.slice(0, -ending.length);
}

function readScopes(variables: Variables, named: string | undefined, prefix: string, place: string): Setting {
  const usual = [...SCOPES_ENDINGS.map((ending) => prefix + ending), DEFAULT_SCOPES_NAME];
  const found = read(variables, named ? [named] : usual, OPTIONS.scopes, place);
  const scopes = parseList(found.value)?.join(',') ?? found.value;
  const metascope = /\bent_\w+/.exec(scopes)?.[0];
  if (metascope !== undefined) {
    throw new UserError(
      `${found.name} still holds ${metascope}, a metascope of the JWT flow, which is not an OAuth scope.`,
      EXIT.PRECONDITION,
      'Set it to the scopes of the credential, separated by commas: they are listed on its Scopes tab in the Adobe Developer Console.',
    );
  }
  return { name: found.name, value: scopes };
}

function read(variables: Variables, names: readonly string[], option: string, place: string): Setting {
  for (const name of names) {
    const setting = take(variables, name);
    if (setting) return setting;
  }
  const scopesHint =
    option === OPTIONS.scopes ? ' If the code says the scopes itself, pass --scopes a,b.' : '';
  throw new UserError(
    `Not set in ${place}: ${names.join(', ')}.`,
    EXIT.PRECONDITION,
    `Set it, or name the variable that holds it with ${option} NAME.${scopesHint}`,
  );
}

/** An empty variable is as good as none. */
function take(variables: Variables, name: string): Setting | undefined {
  const value = variables[name]?.trim() ?? '';
  return value === '' ? undefined : { name, value };
}

/** Adobe's own tools write lists as JSON: `["openid","AdobeID"]`. */
function parseList(value: string): string[] | undefined {
  if (!value.startsWith('[')) return undefined;
  try {
    const list = JSON.parse(value) as unknown;
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}
