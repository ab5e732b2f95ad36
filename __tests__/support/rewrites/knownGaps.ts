import type { RewriteName } from '.';

/** What the engine cannot do yet: by fixture, the clothes in which it fails, each with the reason. This list may only shrink. */
export const KNOWN_GAPS: Readonly<Record<string, Partial<Record<RewriteName, string>>>> = {};

/** Programs that are called migrated in these clothes and get no token; tested by running them. This list may only shrink. */
export const KNOWN_TOKEN_GAPS: typeof KNOWN_GAPS = {
  'private-key/read-promisified': {
    'renamed bindings': '`promisify` is not known by another name, so that the key is still read',
  },
  'signed-assertion/crypto-sign-join': {
    'renamed bindings':
      '`{ META_SCOPES: x } = process.env` keeps its name, though the variable is reported as renamed',
  },
};
