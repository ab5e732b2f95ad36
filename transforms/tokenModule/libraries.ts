import {
  AUTH_TOKEN_1,
  OPENID_CLIENT_5,
  OPENID_CLIENT_6,
  SIMPLE_OAUTH2_5,
  type LibraryForm,
} from './libraryForms';
import type { LibraryName } from './libraryNames';

/** A major version of a library: what it needs, and how the module is written with it. */
export interface LibraryVersion {
  readonly library: LibraryName;
  readonly package: string;
  readonly major: number;
  /** What a package.json asks for that does not ask for this major version yet. */
  readonly range: string;
  /** The lowest version of Node that it runs on. */
  readonly node: string;
  /** Whether it can be had by `import` only. */
  readonly isEsmOnly: boolean;
  /** Whether it sends its requests by the global `fetch`. */
  readonly usesFetch: boolean;
  /** The package that has its types. */
  readonly types?: { readonly name: string; readonly range: string };
  /** The hosts that it can ask; undefined for any. */
  readonly hosts?: ReadonlySet<string>;
  /** What has to be known where it is used in TypeScript. */
  readonly inTypeScript?: string;
  readonly form: LibraryForm;
  readonly source: string;
}

/** In the order in which they are preferred, of one library. */
export const LIBRARY_VERSIONS: readonly LibraryVersion[] = [
  {
    library: 'simple-oauth2',
    package: 'simple-oauth2',
    major: 5,
    range: '^5.1.0',
    node: '14',
    isEsmOnly: false,
    usesFetch: false,
    types: { name: '@types/simple-oauth2', range: '^5.0.8' },
    form: SIMPLE_OAUTH2_5,
    source: 'npm, 5.1.0, the latest: index.js, README (Node), no types; @types/simple-oauth2 5.0.8',
  },
  {
    library: 'openid-client',
    package: 'openid-client',
    major: 6,
    range: '^6.8.9',
    node: '20',
    isEsmOnly: true,
    usesFetch: true,
    form: OPENID_CLIENT_6,
    source: 'npm, 6.8.9 and 6.9.0, the latest: package.json (type, exports), README (Node), build/index.js',
  },
  {
    library: 'openid-client',
    package: 'openid-client',
    major: 5,
    range: '^5.7.1',
    node: '12.19',
    isEsmOnly: false,
    usesFetch: false,
    form: OPENID_CLIENT_5,
    source: 'npm, 5.7.1, the last of its major version: lib/index.js and lib/index.mjs; 5.0.0: engines',
  },
  {
    library: 'auth-token',
    package: '@adobe/auth-token',
    major: 1,
    range: '^1.0.1',
    node: '20.17',
    isEsmOnly: true,
    usesFetch: true,
    hosts: new Set(['https://ims-na1.adobelogin.com', 'https://ims-na1-stg1.adobelogin.com']),
    inTypeScript: 'Its types are found with moduleResolution node16, nodenext or bundler only.',
    form: AUTH_TOKEN_1,
    source: 'npm, 1.0.1, the latest: package.json (type, exports, engines), bin/auth.js, bin/auth.d.ts',
  },
];
