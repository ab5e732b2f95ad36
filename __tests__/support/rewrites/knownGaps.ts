import type { RewriteName } from '.';

/** What the engine cannot do yet: by fixture, the clothes in which it fails, each with the reason. This list may only shrink. */
export const KNOWN_GAPS: Readonly<Record<string, Partial<Record<RewriteName, string>>>> = {
  // What tells a server component from others is that it is async.
  'browser-code/server-component': {
    'then for await': 'a component without async may be rendered in a browser',
  },
  // A namespace whose name or place is another one is not followed to the settings that it hands out.
  'signed-assertion/in-namespace': {
    'renamed bindings': 'scopes are carried by their old setting',
    'within a function': 'scopes are carried by their old setting',
  },
};
