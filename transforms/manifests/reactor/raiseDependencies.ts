import { REACTOR_NODE, REACTOR_TOOLS } from '../../ims/commandLines';
import type { Edit, Finding, SourceFile } from '../../types';
import { findingIn } from '../lines';
import { raisePin } from '../raisePin';
import { endOf, pairIn, readYaml, startOf, textOfScalar, valueAt } from '../yaml/readYaml';

const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** Raises the ranges of the reactor tools in a package.json to a version that takes the OAuth credential. */
export function raiseDependencies(
  file: SourceFile,
  rule: string,
): { readonly edits: readonly Edit[]; readonly findings: readonly Finding[] } {
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  if (!/(?:^|\/)package\.json$/.test(file.path)) return { edits, findings };
  const [manifest] = readYaml(file.text).documents;
  for (const { name, since, version } of REACTOR_TOOLS) {
    for (const field of FIELDS) {
      const pair = pairIn(valueAt(manifest?.contents, field), name);
      const range = textOfScalar(pair?.value);
      if (!pair || range === undefined || since === undefined || version === undefined) continue;
      const raised = raisePin(range, since, version);
      if (raised === undefined) continue;
      const say = (status: Finding['status'], message: string): void => {
        findings.push(findingIn(file, startOf(pair.key), rule, status, message));
      };
      const needed = `${name} takes the OAuth Server-to-Server credential from version ${String(since)} on, which needs Node ${REACTOR_NODE} or newer`;
      if (raised === 'unknown') {
        say('manual', `${needed}: raise what is asked for here.`);
        continue;
      }
      edits.push({
        file: file.path,
        start: startOf(pair.value) + 1,
        end: endOf(pair.value) - 1,
        text: raised,
      });
      say('migrated', `${needed}. Install again, so that the lock file follows.`);
    }
  }
  return { edits, findings };
}
