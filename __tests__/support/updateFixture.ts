import { rmSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { migrateFixture, summarize, type Fixture } from './fixtures';

/** `UPDATE_FIXTURES=1` writes what the pipeline does today, for a person to review in the diff; never in CI. */
export const isUpdating = Boolean(process.env.UPDATE_FIXTURES) && !process.env.CI;

/** Writes output and findings of a fixture; what a person has to read is written out, the rest by rule and line. */
export function updateFixture(fixture: Fixture): void {
  const { text, result } = migrateFixture(fixture, fixture.input);
  const output = fixture.sibling(`.output${extname(fixture.path)}`);
  if (text === fixture.input) rmSync(output, { force: true });
  else writeFileSync(output, text);
  const findings = summarize(result.findings).map(({ message, ...finding }) =>
    finding.status === 'migrated' ? finding : { ...finding, message },
  );
  writeFileSync(fixture.sibling('.findings.json'), `${JSON.stringify(findings, null, 2)}\n`);
}
