import { TEST_LOADERS } from './moduleMocks';

/** Functions of the language and of Node that read, convert or build a value and change nothing else. */
export const PURE_ROOTS = new Set([
  ...[
    'Array',
    'BigInt',
    'Boolean',
    'Buffer',
    'Date',
    'JSON',
    'Math',
    'Number',
    'Object',
    'Promise',
    'Reflect',
  ],
  ...['String', 'TextDecoder', 'TextEncoder', 'atob', 'btoa', 'decodeURIComponent', 'encodeURIComponent'],
  ...['parseFloat', 'parseInt', 'structuredClone', 'require', 'escape', 'unescape', 'unixTime'],
]);

/** Questions to the process, unlike `process.exit` and `process.on`; and what gives a test a module, like `require`. */
export const PURE_CALLS = new Set([
  ...['process.cwd', 'process.hrtime', 'process.uptime', 'performance.now'],
  ...TEST_LOADERS,
]);

/** Constructors whose object is dead as soon as nothing refers to it. */
export const PURE_CONSTRUCTORS = new Set([
  ...[
    'Array',
    'Buffer',
    'Date',
    'Error',
    'FormData',
    'Headers',
    'Map',
    'Promise',
    'RegExp',
    'Set',
    'TextDecoder',
  ],
  ...['TextEncoder', 'URL', 'URLSearchParams', 'ArrayBuffer', 'DataView', 'Uint8Array', 'Uint8ClampedArray'],
  ...['Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array'],
]);

/** Packages that are used for the value they return. Starting a process or writing a file is told apart by name. */
export const PURE_MODULE =
  /^(node:)?(fs|fs\/promises|path|crypto|url|util|os|buffer|querystring)$|^(fs-extra|qs|moment|dayjs|luxon|date-fns|uuid|lodash.*|form-data|base64url)$/;
export const EFFECT_NAME =
  /^(write|append|unlink|rm|mkdir|rename|copy|exec|spawn|send|post|put|delete|chmod|chown|truncate|create(Write|Read)Stream)/i;

/** Verbs of functions whose result is their purpose. */
export const READING_VERB =
  /^_?#?(get|read|load|fetch|find|resolve|parse|decode|decrypt|create|build|make|generate|gen|sign|to|from|format|ensure|normali[sz]e|retrieve|lookup|compute|encode|is|has)(?![a-z])/;

/** Methods of built-in objects, which a chain of conversions is made of. */
export const BUILT_IN_METHODS = new Set([
  ...Object.getOwnPropertyNames(String.prototype),
  ...Object.getOwnPropertyNames(Array.prototype),
  ...Object.getOwnPropertyNames(Buffer.prototype),
  ...Object.getOwnPropertyNames(Date.prototype),
  ...Object.getOwnPropertyNames(RegExp.prototype),
  ...[
    'then',
    'catch',
    'finally',
    'update',
    'digest',
    'end',
    'add',
    'unix',
    'has',
    'get',
    'keys',
    'values',
    'entries',
  ],
]);
