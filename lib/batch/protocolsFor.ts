import type { GitProtocol } from '../git/gitEnvironment';

/** Protocols by which a repository may be fetched: its own, and those as safe that the user's settings may change it to. */
export function protocolsFor(url: string): GitProtocol[] {
  if (/^file:/i.test(url)) return ['file'];
  return /^http:/i.test(url) ? ['http', 'https', 'ssh'] : ['https', 'ssh'];
}
