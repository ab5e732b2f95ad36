import { rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { migrateTree, summarizeByFile, type RepositoryFixture } from './repositoryFixtures';
import { addFiles } from './temporaryTree';

/** Writes output and findings of a fixture as the pipeline makes them today, for a person to review in the diff. */
export async function updateRepositoryFixture({ input, options, pathOf }: RepositoryFixture): Promise<void> {
  const { plan, after } = await migrateTree(input, options);
  rmSync(pathOf('output'), { recursive: true, force: true });
  if (!isDeepStrictEqual(after, input)) addFiles(pathOf('output'), after);
  const findings = summarizeByFile(plan).map(({ message, ...finding }) =>
    finding.status === 'migrated' ? finding : { ...finding, message },
  );
  writeFileSync(pathOf('findings.json'), `${JSON.stringify(findings, null, 2)}\n`);
}
