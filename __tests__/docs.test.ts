import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** The rules that the sources name, as ids of findings. */
function rulesInSources(): string[] {
  const files = ['transforms', 'lib'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  );
  const named = files.flatMap((text) => [...text.matchAll(/\b(?:rule:|RULE =|id:) '([a-z-]+)'/g)]);
  return [...new Set(named.map((match) => match[1] ?? ''))];
}

test.each(rulesInSources())('the rule %s has a docs page', (rule) => {
  expect(existsSync(join(ROOT, 'docs', `${rule}.md`))).toBe(true);
});

test('every rule of the transforms is among them', () => {
  expect(rulesInSources()).toEqual(
    expect.arrayContaining([
      'exchange-request',
      'signed-assertion',
      'private-key',
      'token-expiry',
      'adobe-package',
    ]),
  );
});
