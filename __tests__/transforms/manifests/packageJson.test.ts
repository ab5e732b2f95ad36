import { applyEdits } from '../../../transforms/applyEdits';
import { packageJson } from '../../../transforms/manifests/packages/packageJson';
import type { PackageChange } from '../../../transforms/manifests/types';

function adapt(text: string, change: Partial<PackageChange>) {
  const whole = {
    needed: [],
    unused: [],
    kept: new Map<string, string>(),
    install: 'npm install',
    ...change,
  };
  const { edits, findings } = packageJson.apply(
    { path: 'package.json', text },
    {
      isCodeChanged: true,
      env: [],
      packages: new Map([['package.json', whole]]),
      settled: new Map(),
      mayEditEnvFiles: false,
    },
  );
  return {
    text: applyEdits(text, edits),
    messages: findings.map(({ status, message }) => `${status}: ${message}`),
  };
}

const needs = (name: string, range: string) => ({ file: 'src/a.js', name, range });

test.each([
  [
    'between others of a sorted list',
    '{\n  "dependencies": {\n    "a": "1",\n    "c": "1"\n  }\n}\n',
    '{\n  "dependencies": {\n    "a": "1",\n    "b": "^2.0.0",\n    "c": "1"\n  }\n}\n',
  ],
  [
    'at the end of an unsorted list',
    '{"dependencies": {"c": "1", "a": "1"}}',
    '{"dependencies": {"c": "1","a": "1","b": "^2.0.0"}}',
  ],
  [
    'into an empty list, with the line ends of the file',
    '{\r\n\t"dependencies": {}\r\n}',
    '{\r\n\t"dependencies": {\r\n\t\t"b": "^2.0.0"\r\n\t}\r\n}',
  ],
  [
    'in a list of its own before the others',
    '{\n  "name": "x",\n  "devDependencies": {\n    "a": "1"\n  }\n}',
    '{\n  "name": "x",\n  "dependencies": {\n    "b": "^2.0.0"\n  },\n  "devDependencies": {\n    "a": "1"\n  }\n}',
  ],
])('a package is added %s', (_where, before, after) => {
  const { text } = adapt(before, { needed: [needs('b', '^2.0.0')] });
  expect(JSON.parse(text)).toEqual(JSON.parse(after));
  expect(text.replace(/,(?=")/g, ', ')).toBe(after.replace(/,(?=")/g, ', '));
});

test('a package may take the place of another', () => {
  const before =
    '{\n  "dependencies": {\n    "@adobe/jwt-auth": "^2.0.0",\n    "axios": "^1.0.0",\n    "jsonwebtoken": "9"\n  }\n}\n';
  const { text } = adapt(before, {
    unused: ['@adobe/jwt-auth', 'jsonwebtoken'],
    needed: [needs('simple-oauth2', '^5.1.0')],
  });
  expect(text).toBe(
    '{\n  "dependencies": {\n    "axios": "^1.0.0",\n    "simple-oauth2": "^5.1.0"\n  }\n}\n',
  );
  expect(
    adapt('{\n  "dependencies": {\n    "jsonwebtoken": "9"\n  }\n}\n', {
      unused: ['jsonwebtoken'],
      needed: [needs('simple-oauth2', '^5.1.0')],
    }).text,
  ).toBe('{\n  "dependencies": {\n    "simple-oauth2": "^5.1.0"\n  }\n}\n');
});

test.each([
  ['a range that begins before it', '^3.0.0', '^3.4.2'],
  ['an exact version', '3.4.0', '^3.4.2'],
  ['a range that begins later', '^3.5.0', '^3.5.0'],
  ['a range of two', '^3.0.0 || ^4.0.0', '^3.0.0 || ^4.0.0'],
  ['a tag', 'latest', 'latest'],
])('%s is raised where needed', (_what, before, after) => {
  const { text } = adapt(`{"devDependencies": {"sdk": "${before}"}}`, { needed: [needs('sdk', '^3.4.2')] });
  expect(text).toBe(`{"devDependencies": {"sdk": "${after}"}}`);
});

test('the last list goes with all that is in it', () => {
  expect(
    adapt('{\n  "name": "x",\n  "dependencies": {\n    "a": "1"\n  }\n}\n', { unused: ['a'] }).text,
  ).toBe('{\n  "name": "x"\n}\n');
});

test('what does not parse is not changed', () => {
  const { text, messages } = adapt('{"dependencies": {"a": "1",}}', { unused: ['a'] });
  expect(text).toBe('{"dependencies": {"a": "1",}}');
  expect(messages).toEqual(['manual: This file does not parse, so a could not be taken out or put in.']);
});
