/** Packages that check the environment against a schema: how one is built, and which calls read by it. */

/**
 * What a method of a schema does: `keeps` its rows, `adds` those of a literal, `joins` those of another schema; or reads
 * what it is given, and `gives` the result itself (`''`) or under a name.
 */
export type SchemaMethod = 'keeps' | 'adds' | 'joins' | { readonly gives: string };

/** Where something stands in the arguments of a call: the position, and the keys that lead on from there. */
export type ArgumentPath = readonly [number, ...string[]];

/** A function that reads the environment by rows that are written for it, or by schemas made before. */
export interface SchemaFunction {
  readonly rows?: readonly ArgumentPath[];
  readonly schemas?: readonly ArgumentPath[];
  /** What is read, where that need not be the environment. */
  readonly input?: readonly ArgumentPath[];
  /** Under which name the result holds the values: `''` for the result itself; undefined if it gives none. */
  readonly gives?: string;
}

export interface SchemaLibrary {
  readonly packages: readonly string[];
  /** Where its documentation says so. */
  readonly source: string;
  /** Functions that make a schema of the rows in their first argument; `''` for the package itself. */
  readonly builders: readonly string[];
  readonly methods: Readonly<Record<string, SchemaMethod>>;
  readonly functions: Readonly<Record<string, SchemaFunction>>;
  /** The method of a schema that gives one value by its path: `get('adobe.key')`. */
  readonly getter?: string;
  /** Whether its schemas are made to read nothing but the environment. */
  readonly ofEnvironment?: boolean;
}

const ITSELF: SchemaMethod = { gives: '' };

function keeping(...names: readonly string[]): Record<string, SchemaMethod> {
  return Object.fromEntries(names.map((name) => [name, 'keeps']));
}

export const SCHEMA_LIBRARIES: readonly SchemaLibrary[] = [
  {
    packages: ['zod', 'zod/v3', 'zod/v4'],
    source: 'https://zod.dev/api?id=objects',
    builders: ['object', 'strictObject', 'looseObject', 'z.object', 'z.strictObject', 'z.looseObject'],
    methods: {
      ...keeping('strict', 'strip', 'passthrough', 'loose', 'catchall', 'readonly', 'brand', 'describe'),
      ...keeping('meta', 'refine', 'superRefine', 'check'),
      extend: 'adds',
      safeExtend: 'adds',
      merge: 'joins',
      parse: ITSELF,
      parseAsync: ITSELF,
      safeParse: { gives: 'data' },
      safeParseAsync: { gives: 'data' },
    },
    functions: {},
  },
  {
    packages: ['@t3-oss/env-core', '@t3-oss/env-nextjs', '@t3-oss/env-nuxt'],
    source: 'https://env.t3.gg/docs/customization',
    builders: [],
    methods: {},
    functions: {
      createEnv: {
        rows: [
          [0, 'server'],
          [0, 'client'],
          [0, 'shared'],
        ],
        input: [
          [0, 'runtimeEnv'],
          [0, 'runtimeEnvStrict'],
          [0, 'experimental__runtimeEnv'],
        ],
        gives: '',
      },
    },
    ofEnvironment: true,
  },
  {
    packages: ['envalid'],
    source: 'https://github.com/af/envalid#envalidcleanenvenvironment-validators-options',
    builders: [],
    methods: {},
    functions: {
      cleanEnv: { rows: [[1]], input: [[0]], gives: '' },
      customCleanEnv: { rows: [[1]], input: [[0]], gives: '' },
    },
    ofEnvironment: true,
  },
  {
    packages: ['joi', '@hapi/joi'],
    source: 'https://joi.dev/api/#object',
    builders: ['object', 'compile', 'Joi.object'],
    methods: {
      ...keeping('unknown', 'required', 'options', 'prefs', 'preferences', 'label', 'description', 'strict'),
      ...keeping('and', 'or', 'with', 'without', 'optional', 'custom', 'stripUnknown'),
      keys: 'adds',
      append: 'adds',
      concat: 'joins',
      validate: { gives: 'value' },
      validateAsync: ITSELF,
    },
    functions: {
      attempt: { input: [[0]], schemas: [[1]], gives: '' },
      assert: { input: [[0]], schemas: [[1]] },
      validate: { input: [[0]], schemas: [[1]], gives: 'value' },
    },
  },
  {
    packages: ['yup'],
    source: 'https://github.com/jquense/yup#object',
    builders: ['object'],
    methods: {
      ...keeping('required', 'noUnknown', 'defined', 'strict', 'label', 'meta', 'test'),
      shape: 'adds',
      concat: 'joins',
      validate: ITSELF,
      validateSync: ITSELF,
      cast: ITSELF,
    },
    functions: {},
  },
  {
    packages: ['valibot'],
    source: 'https://valibot.dev/api/object/',
    builders: ['object', 'looseObject', 'strictObject'],
    methods: {},
    functions: {
      parse: { schemas: [[0]], input: [[1]], gives: '' },
      parseAsync: { schemas: [[0]], input: [[1]], gives: '' },
      safeParse: { schemas: [[0]], input: [[1]], gives: 'output' },
    },
  },
  {
    packages: ['znv'],
    source: 'https://github.com/lostfictions/znv#parseenvenvironment-schemas-reporterorformatters',
    builders: [],
    methods: {},
    functions: { parseEnv: { input: [[0]], rows: [[1]], gives: '' } },
    ofEnvironment: true,
  },
  {
    packages: ['convict'],
    source: 'https://github.com/mozilla/node-convict/tree/master/packages/convict#the-schema',
    builders: [''],
    methods: {
      ...keeping('validate', 'load', 'loadFile', 'addFormat'),
      getProperties: ITSELF,
    },
    functions: {},
    getter: 'get',
    ofEnvironment: true,
  },
  {
    packages: ['@nestjs/config'],
    source: 'https://docs.nestjs.com/techniques/configuration#schema-validation',
    builders: [],
    methods: {},
    functions: { 'ConfigModule.forRoot': { schemas: [[0, 'validationSchema']] } },
    ofEnvironment: true,
  },
];

const BY_PACKAGE = new Map(
  SCHEMA_LIBRARIES.flatMap((library) => library.packages.map((name) => [name, library] as const)),
);

/** The library that a package is. */
export function schemaLibrary(source: string): SchemaLibrary | undefined {
  return BY_PACKAGE.get(source);
}

/** Every package that the environment may be checked with. */
export const SCHEMA_PACKAGES: readonly string[] = [...BY_PACKAGE.keys()];

/** The names of all methods that read by a schema: a quick answer for most calls. */
export const READING_METHODS: ReadonlySet<string> = new Set(
  SCHEMA_LIBRARIES.flatMap(({ methods }) =>
    Object.entries(methods).flatMap(([name, method]) => (typeof method === 'string' ? [] : [name])),
  ),
);
