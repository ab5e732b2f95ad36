import { name, version } from '../package.json';

/** How this tool calls itself in reports. */
export const TOOL = { name, version } as const;
