import type { RewriteName } from '.';

/** What the engine cannot do yet: by fixture, the clothes in which it fails, each with the reason. This list may only shrink. */
export const KNOWN_GAPS: Readonly<Record<string, Partial<Record<RewriteName, string>>>> = {};
