import { devNull } from 'node:os';

/** Setting and value. */
export type GitSettings = readonly (readonly [key: string, value: string])[];

export type GitProtocol = 'file' | 'http' | 'https' | 'ssh';

/** How far a call of git may see beyond the repository. */
export interface GitReach {
  /** Git configuration for this call, on top of the harmless one. */
  readonly settings?: GitSettings;
  /** Protocols that may be spoken to other repositories; none unless said. */
  readonly protocols?: readonly GitProtocol[];
  /** What the user and the machine have configured is left out: filters, line ends, hooks. Not where credentials are needed. */
  readonly isolated?: boolean;
  /** Variables that git reads: the author of a commit, for instance. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Pathspecs are patterns. They are literal otherwise. */
  readonly patterns?: boolean;
}

/** What the repository's own config could make git run; a setting of the command wins over it. */
const HARMLESS: GitSettings = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', devNull],
  ['diff.ignoreSubmodules', 'all'],
  ['safe.bareRepository', 'explicit'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
];

const SAFE_ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  SSH_ASKPASS_REQUIRE: 'never',
  LC_ALL: 'C',
};

/** Variables by which the caller says how to reach other repositories, and where its own settings are. */
const TRANSPORT_VARIABLES = new Set([
  'GIT_ASKPASS',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_SYSTEM',
  'GIT_PROXY_SSL_CAINFO',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'GIT_SSL_CERT',
  'GIT_SSL_KEY',
  'GIT_SSL_NO_VERIFY',
]);

/** The environment for a git that must not run anything that a repository asks for, nor prompt. */
export function gitEnvironment({
  settings = [],
  protocols = [],
  variables = {},
  ...reach
}: GitReach): NodeJS.ProcessEnv {
  const speaks = protocols.length > 0;
  return {
    ...inheritedEnvironment(),
    ...(speaks && transportEnvironment()),
    ...SAFE_ENVIRONMENT,
    GIT_ALLOW_PROTOCOL: speaks ? protocols.join(':') : 'none',
    GIT_LITERAL_PATHSPECS: reach.patterns ? '0' : '1',
    ...(reach.isolated && { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' }),
    ...asEnvironment([...HARMLESS, ...settings]),
    ...variables,
  };
}

let inherited: NodeJS.ProcessEnv | undefined;

/**
 * The caller's environment without its GIT_* variables: inside a hook they name another repository or index. Read once,
 * for every variable is a call of the system.
 */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const isOther = ([name]: readonly [string, unknown]): boolean => !name.toUpperCase().startsWith('GIT_');
  return (inherited ??= Object.fromEntries(Object.entries(process.env).filter(isOther)));
}

function transportEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => TRANSPORT_VARIABLES.has(name)));
}

/** Not `-c key=value`, which a repository could get round with a `=` in the name of one of its filters. */
function asEnvironment(settings: GitSettings): NodeJS.ProcessEnv {
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${String(index)}`, key],
    [`GIT_CONFIG_VALUE_${String(index)}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...(Object.fromEntries(pairs) as NodeJS.ProcessEnv) };
}
