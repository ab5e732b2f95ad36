import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../transforms/applyEdits';
import { migrateChecked } from '../../../lib/plan/migrateChecked';
import type { Engine } from '../../../lib/plan/selfCheck/types';
import { migrate } from '../../../transforms';
import { joinResults, NOTHING } from '../../../transforms/results';
import type {
  Edit,
  Finding,
  Flow,
  MigrationOptions,
  MigrationResult,
  SourceFile,
} from '../../../transforms/types';
import { FIXTURES } from '../../support/fixtures';

/** Replacements that migrate one flow. The flow is found wherever the text of the first one stands. */
type FakeFlow = readonly (readonly [from: string, to: string])[];

/** An engine that knows some flows by their text, and leaves to a person each `EXCHANGE(…)`. It honours refusals. */
function fakeEngine(...known: FakeFlow[]): Engine {
  const migrateOne = ({ path, text }: SourceFile, { refused }: MigrationOptions): MigrationResult => {
    const edits: Edit[] = [];
    const findings: Finding[] = [];
    const flows: Flow[] = [];
    const site = { rule: 'exchange-request', file: path, line: 1, column: 1 };
    for (const flow of known.filter(([first]) => first !== undefined && text.includes(first[0]))) {
      const id = `${path}#${String(flows.length + 1)}`;
      const reason = refused?.get(id);
      const status = reason === undefined ? 'migrated' : 'manual';
      flows.push({ id, status, files: [path] });
      findings.push({ ...site, status, message: reason ?? 'Migrated.', flow: id });
      for (const [from, to] of reason === undefined ? flow : []) {
        const start = text.indexOf(from);
        if (start >= 0) edits.push({ file: path, start, end: start + from.length, text: to });
      }
    }
    for (const { index } of text.matchAll(/EXCHANGE\(/g)) {
      findings.push({ ...site, status: 'manual', message: `Cannot be followed (line ${String(index)}).` });
    }
    return { ...NOTHING, edits, findings, flows };
  };
  return (files, options) => joinResults(files.map((file) => migrateOne(file, options)));
}

function check(text: string, engine: Engine, path = 'a.js') {
  const result = migrateChecked([{ path, text }], {}, engine);
  return {
    output: applyEdits(text, result.edits),
    manual: result.findings.filter(({ status }) => status === 'manual').map(({ message }) => message),
    failures: result.failures.map(({ reason }) => reason),
    statuses: result.flows.map(({ status }) => status),
  };
}

function readFixture(name: string): SourceFile {
  return { path: name, text: readFileSync(join(FIXTURES, name), 'utf8') };
}

describe('what the transforms make of a real file', () => {
  it('would not pass with an edit missing', () => {
    const file = readFixture('signed-assertion/named-import.input.ts');
    const forgetful: Engine = (files, options) => {
      const result = migrate(files, options);
      const edits = files[0]?.text === file.text ? result.edits.slice(1) : result.edits;
      return { ...result, edits };
    };
    const { edits, findings, flows, failures } = migrateChecked([file], {}, forgetful);
    expect({ edits, failures }).toEqual({ edits: [], failures: [] });
    expect(flows.map(({ status }) => status)).toEqual(['manual']);
    expect(findings).toEqual([
      expect.objectContaining({
        status: 'manual',
        message: 'Not rewritten: `readFileSync` would be left unused (line 1).',
      }),
    ]);
  });

  it('is asked for once when there is nothing to check', () => {
    const engine = jest.fn<MigrationResult, Parameters<Engine>>(migrate);
    migrateChecked([readFixture('token-expiry/untouched-client-credentials.input.js')], {}, engine);
    expect(engine).toHaveBeenCalledTimes(1);
  });
});

describe('a flow is refused when', () => {
  it.each<[string, string, FakeFlow, string]>([
    [
      'the output does not parse',
      'go(1);',
      [['go(1)', 'go(']],
      'the result would not be valid code (Unexpected token)',
    ],
    [
      'the output declares a name twice',
      'const a = 1;\nlet b = 2;\ngo(a, b);',
      [['let b', 'let a']],
      "the result would not be valid code (Identifier 'a' has already been declared)",
    ],
    [
      'its edits overlap',
      'go(1, 2);',
      [
        ['go(1', 'run('],
        ['(1, 2)', '()'],
      ],
      'its edits do not fit together (internal error: a.js: edit [2, 8) overlaps an edit that ends at 4)',
    ],
    [
      'running again would go on',
      'go(1);',
      [['go(', 'go(1 + ']],
      'running again would change the result once more',
    ],
    [
      'a declaration goes and its use stays',
      '// keys\nconst key = read();\ngo(key);',
      [['const key = read();', '']],
      '`key` would be used but not defined (line 2)',
    ],
    [
      'a declaration goes and an assignment stays',
      'let key;\nkey = read();\ngo();',
      [['let key;', '']],
      '`key` would be used but not defined (line 1)',
    ],
    [
      'a name comes from nowhere',
      'go(1);',
      [['go(1)', 'go(SCOPES)']],
      '`SCOPES` would be used but not defined',
    ],
    [
      'a use falls to a global of the same name',
      "function a() { const fetch = require('f'); return fetch(1); }\nexport const b = fetch(a());",
      [["const fetch = require('f'); ", '']],
      '`fetch` would be used but not defined (line 1)',
    ],
    [
      'the last use of a variable goes',
      'const a = 1;\nconst key = read();\ngo(a, key);',
      [['go(a, key)', 'go(a)']],
      '`key` would be left unused (line 2)',
    ],
    [
      'the last use of an import goes',
      "import { sign } from 'jsonwebtoken';\ngo(sign());",
      [['go(sign())', 'go()']],
      '`sign` would be left unused (line 1)',
    ],
    [
      'only a function itself still calls it',
      'function retry(n) { return n && retry(n - 1); }\ngo(retry(3));',
      [['go(retry(3))', 'go(3)']],
      '`retry` would be left unused (line 1)',
    ],
    [
      'the last parameter loses its use',
      'export function run(url, key) { return go(url, key); }',
      [['go(url, key)', 'go(url)']],
      '`key` would be left unused (line 1)',
    ],
    [
      'a destructured parameter loses its use',
      'export function run({ key }, url) { return go(url, key); }',
      [['go(url, key)', 'go(url)']],
      '`key` would be left unused (line 1)',
    ],
    [
      'a caught error loses its use',
      'try { go(1); } catch (err) { report(err); }',
      [['report(err)', 'report()']],
      '`err` would be left unused (line 1)',
    ],
    [
      'a variable loses its use where another of its name goes',
      'export const a = () => { const key = 1; };\nexport const b = () => { const key = 2; return go(key); };',
      [
        ['const key = 1;', ''],
        ['go(key)', 'go()'],
      ],
      '`key` would be left unused (line 2)',
    ],
    [
      'a Flow type loses its use',
      'type Key = string;\nexport const a = (k: Key) => go(k);',
      [['k: Key', 'k: string']],
      '`Key` would be left unused (line 1)',
    ],
  ])('%s', (_case, text, flow, problem) => {
    expect(check(text, fakeEngine(flow))).toEqual({
      output: text,
      manual: [`Not rewritten: ${problem}.`],
      failures: [],
      statuses: ['manual'],
    });
  });

  it.each<[string, string, FakeFlow, string]>([
    [
      'an interface loses its use',
      'interface Claims { iss: string; next?: Claims }\nexport const a = go<Claims>();',
      [['go<Claims>()', 'go()']],
      '`Claims` would be left unused (line 1)',
    ],
    [
      'a type loses its use',
      'type Key = string;\nexport const a = (k: Key) => go(k);',
      [['k: Key', 'k: string']],
      '`Key` would be left unused (line 1)',
    ],
    [
      'an interface goes and a use stays',
      'interface Claims { iss: string }\nexport const a = go<Claims>();',
      [['interface Claims { iss: string }', '']],
      '`Claims` would be used but not defined (line 1)',
    ],
    [
      'an imported type loses its use',
      "import type { SignOptions } from 'jsonwebtoken';\nexport interface A { o: SignOptions }",
      [['o: SignOptions', 'o: string']],
      '`SignOptions` would be left unused (line 1)',
    ],
    ...[
      'export class K { constructor(private key: string) {} }',
      'export type F = (key: string) => void;',
      'declare function f(key: string): void; f(1);',
    ].map((other): [string, string, FakeFlow, string] => [
      `what has the same name is no use: ${other}`,
      `const key = 1;\n${other}\ngo(key);`,
      [['go(key)', 'go()']],
      '`key` would be left unused (line 1)',
    ]),
    [
      'an enum loses its use',
      'enum Scope { Sdk }\nexport const a = go(Scope.Sdk);',
      [['go(Scope.Sdk)', 'go()']],
      '`Scope` would be left unused (line 1)',
    ],
  ])('in TypeScript, %s', (_case, text, flow, problem) => {
    const { output, manual } = check(text, fakeEngine(flow), 'a.ts');
    expect({ output, manual }).toEqual({ output: text, manual: [`Not rewritten: ${problem}.`] });
  });

  it('it leaves a request to the exchange', () => {
    const text = 'EXCHANGE(0);\ngo(1);';
    const { output, manual } = check(text, fakeEngine([['go(1)', 'EXCHANGE(1)']]));
    expect(output).toBe(text);
    expect(manual).toContain('Not rewritten: a request to the JWT exchange would remain.');
  });

  it('it changes a request that was left to a person', () => {
    const text = 'go(1);\nEXCHANGE(0);\nEXCHANGE(0);';
    const flow: FakeFlow = [
      ['go(1)', 'go(2)'],
      ['EXCHANGE(0)', 'go(3)'],
    ];
    const { output, manual } = check(text, fakeEngine(flow));
    expect(output).toBe(text);
    expect(manual).toContain('Not rewritten: a request that is left as it is shares code with it.');
  });

  it('the result makes the transforms stumble', () => {
    const engine = fakeEngine([['go(1)', 'go(2)']]);
    const stumbling: Engine = (files, options) => {
      if (files[0]?.text === 'go(2);') throw new Error('no path');
      return engine(files, options);
    };
    expect(check('go(1);', stumbling)).toEqual({
      output: 'go(1);',
      manual: ['Not rewritten: the result cannot be checked (internal error: no path).'],
      failures: [],
      statuses: ['manual'],
    });
  });
});

describe('what a flow is said to leave behind is refused when it stays', () => {
  /** Migrates `go(1)` to `go(2)`, and says more about it. */
  const saying = (more: Partial<MigrationResult>, ...flow: FakeFlow): Engine => {
    const engine = fakeEngine([['go(1)', 'go(2)'], ...flow]);
    return (files, options) => {
      const result = engine(files, options);
      if (!result.edits.some(({ text }) => text === 'go(2)')) return result;
      return { ...result, ...more, findings: [...result.findings, ...(more.findings ?? [])] };
    };
  };
  const gone = (rule: string, column: number): Partial<MigrationResult> => ({
    findings: [{ rule, file: 'a.js', line: 2, column, status: 'migrated', message: 'Gone.', flow: 'a.js#1' }],
  });
  const unread: Partial<MigrationResult> = {
    env: [{ name: 'KEY', change: 'removed', files: ['a.js'], note: 'Only the JWT flow read it.' }],
  };

  it.each<[string, string, Engine, string]>([
    [
      'a metascope as a scope',
      'go(1);',
      fakeEngine([['go(1)', "go({ scope: 'ent_user_sdk' })"]]),
      'the metascope ent_user_sdk would be sent as a scope',
    ],
    [
      'the address of a metascope, through a variable',
      'const scope = `${ims}/s/ent_user_sdk`;\ngo(1, scope);',
      fakeEngine([['go(1, scope)', "go.append('scope', scope)"]]),
      'the metascope ent_user_sdk would be sent as a scope',
    ],
    [
      'a list of metascopes, within a text',
      "const names = ['ent_a_sdk', 'ent_b_sdk'];\ngo(1, names);",
      fakeEngine([['go(1, names)', "go(`scope=${names.join(',')}`)"]]),
      'the metascope ent_b_sdk would be sent as a scope',
    ],
    [
      'a metascope in a text',
      'go(1);',
      fakeEngine([['go(1)', "go('id=1&scope=openid,ent_user_sdk')"]]),
      'the metascope ent_user_sdk would be sent as a scope',
    ],
    [
      'the field of the JWT',
      'go(1);\nsend({ jwt_token: 1 });',
      fakeEngine([['go(1)', 'go(2)']]),
      'the JWT would still be sent',
    ],
    [
      'the JWT',
      'go(1);\nsend(sign());',
      saying(gone('signed-assertion', 6)),
      'the JWT would still be made (line 2)',
    ],
    [
      'the key',
      'go(1);\nsend(read());',
      saying(gone('private-key', 6)),
      'the private key would still be read (line 2)',
    ],
    ...[
      'send(process.env.KEY);',
      "send(process.env['KEY']);",
      'const { KEY } = process.env;\nsend(KEY);',
      'const { env } = process;\nsend(env.KEY);',
      'const settings = process.env;\nsend(settings?.KEY);',
      "for (const name of ['KEY']) send(process.env[name]);",
    ].map((read): [string, string, Engine, string] => [
      `a variable: ${read}`,
      `go(1);\n${read}`,
      saying(unread),
      'the environment variable KEY would still be read',
    ]),
  ])('%s', (_case, text, engine, problem) => {
    const { output, manual } = check(text, engine);
    expect({ output, manual }).toEqual({ output: text, manual: [`Not rewritten: ${problem}.`] });
  });

  it.each<[string, string, Engine]>([
    [
      'a metascope that was a scope before',
      "send({ scope: 'ent_x_sdk' });\ngo(1);",
      fakeEngine([['go(1)', 'go(2)']]),
    ],
    ['the JWT', 'go(1);\nsend(sign());', saying(gone('signed-assertion', 6), ['sign()', ''])],
    ['a name that is no variable', "go(1);\nsend('KEY', other.KEY, { KEY: 1 });", saying(unread)],
    [
      'one field of two',
      'send({ jwt_token: 1 });\ngo(1, { jwt_token: 2 });',
      fakeEngine([['go(1, { jwt_token: 2 })', 'go(2)']]),
    ],
  ])('but not %s', (_case, text, engine) => {
    const { output, failures } = check(text, engine);
    expect(failures).toEqual([]);
    expect(output).toContain('go(2)');
  });
});

describe('an edit is fine when', () => {
  it.each<[string, string, FakeFlow]>([
    ['it brings in a well-known global', 'go(1);', [['go(1)', 'go(new URLSearchParams(process.env))']]],
    ['it uses a global again', 'fetch(1);', [['fetch(1)', 'fetch(fetch(2))']]],
    ['what is unused was unused before', 'const a = 1;\ngo(1);', [['go(1)', 'go(2)']]],
    [
      'what becomes unused is exported',
      'const key = 1;\nexport const b = 2;\nexport class C {}\ngo(key, b, C);\nexport { key };',
      [['go(key, b, C)', 'go()']],
    ],
    [
      'a parameter is held by a used one',
      'export const f = (key, url) => go(key, url);',
      [['go(key, url)', 'go(url)']],
    ],
    [
      'the parameter left last was unused before',
      'export const f = (req, key) => go(key);',
      [
        ['(req, key)', '(req)'],
        ['go(key)', 'go()'],
      ],
    ],
    [
      'a named function expression has no use for its name',
      'go(function run() { run(1); });',
      [['run(1)', 'go()']],
    ],
    [
      'a class no longer mentions itself',
      'export default class K { m() { return K; } }',
      [['return K', 'return 1']],
    ],
    ['it brings in a class', 'go(1);', [['go(1)', 'class Token {}\ngo(new Token())']]],
    [
      'declaration and use go together',
      "const jwt = require('jsonwebtoken');\ngo(jwt.sign());",
      [
        ["const jwt = require('jsonwebtoken');\n", ''],
        ['jwt.sign()', ''],
      ],
    ],
  ])('%s', (_case, text, flow) => {
    const { output, manual, failures } = check(text, fakeEngine(flow));
    expect({ manual, failures }).toEqual({ manual: [], failures: [] });
    expect(output).not.toBe(text);
  });

  it.each<[string, string, FakeFlow]>([
    [
      'a parameter is held by a parameter property',
      'export class K { constructor(key: string, private url: string) { go(key); } }',
      [['go(key)', 'go()']],
    ],
    [
      'what becomes unused is an exported type or a parameter property',
      'export type T = string;\nexport class K { constructor(private key: T) { go(key); } }',
      [
        ['key: T', 'key: string'],
        ['go(key)', 'go()'],
      ],
    ],
    [
      'a type is still used by a type',
      "import { A } from 'a';\ninterface I { a: A }\nexport type E = I & typeof value;\nconst value = 1;\ngo<A>(value);",
      [['go<A>(value)', 'go()']],
    ],
  ])('in TypeScript, %s', (_case, text, flow) => {
    const { output, manual, failures } = check(text, fakeEngine(flow), 'a.ts');
    expect({ manual, failures }).toEqual({ manual: [], failures: [] });
    expect(output).not.toBe(text);
  });
});

it('leaves be what a migrated flow asks of a person', () => {
  const engine: Engine = (files, options) => {
    const result = fakeEngine([['go(1)', 'go(2)']])(files, options);
    const ask = (finding: Finding): Finding => ({
      ...finding,
      status: 'manual',
      message: 'Compare the scopes.',
    });
    return { ...result, findings: [...result.findings, ...result.findings.map(ask)] };
  };
  expect(check('go(1);', engine)).toMatchObject({ output: 'go(2);', manual: ['Compare the scopes.'] });
});

describe('of several flows', () => {
  const good: FakeFlow = [['first(1)', 'first(2)']];
  const unused: FakeFlow = [['second(key)', 'second()']];
  const broken: FakeFlow = [['third(1)', 'third(']];
  const text = 'const key = 1;\nfirst(1);\nsecond(key);\nthird(1);\n';

  it('only the one to blame is refused', () => {
    expect(check(text, fakeEngine(good, unused))).toEqual({
      output: text.replace('first(1)', 'first(2)'),
      manual: ['Not rewritten: `key` would be left unused (line 1).'],
      failures: [],
      statuses: ['migrated', 'manual'],
    });
  });

  it('all that are to blame are refused, each for its own reason', () => {
    expect(check(text, fakeEngine(good, unused, broken))).toEqual({
      output: text.replace('first(1)', 'first(2)'),
      manual: [
        'Not rewritten: `key` would be left unused (line 1).',
        'Not rewritten: the result would not be valid code (Unexpected token).',
      ],
      failures: [],
      statuses: ['migrated', 'manual', 'manual'],
    });
  });

  it('all are refused when any one would do without the others', () => {
    const calls = 'first(1);\nsecond(1);\nthird(1);\n';
    const flow = (name: string): FakeFlow => [[`${name}(1)`, `let scope = 1; ${name}(scope)`]];
    expect(check(calls, fakeEngine(flow('first'), flow('second'), flow('third')))).toMatchObject({
      output: calls,
      failures: [],
      statuses: ['manual', 'manual', 'manual'],
    });
  });

  it('those stay together that share what one of them removes', () => {
    const shared = 'const key = 1;\nfirst(key);\nsecond(key);\nthird(1);\n';
    const engine = fakeEngine(
      [
        ['first(key)', 'first()'],
        ['const key = 1;\n', ''],
      ],
      [['second(key)', 'second()']],
      broken,
    );
    expect(check(shared, engine)).toMatchObject({
      output: 'first();\nsecond();\nthird(1);\n',
      statuses: ['migrated', 'migrated', 'manual'],
    });
  });

  it('one that would change a refused one is refused too', () => {
    const calls = 'first(1);\nsecond(1);\n';
    const engine = fakeEngine(
      [
        ['first(1)', 'first(2)'],
        ['second(1)', 'second(2)'],
      ],
      [['second(1)', 'second(']],
    );
    expect(check(calls, engine)).toMatchObject({ output: calls, statuses: ['manual', 'manual'] });
  });

  it('those that the caller refuses stay, for the reason given', () => {
    const refused = new Map([
      ['a.js#1', 'Not now.'],
      ['b.js#1', 'Never.'],
    ]);
    const result = migrateChecked(
      [{ path: 'a.js', text }],
      { refused },
      fakeEngine(good, unused, [['third(1)', '3']]),
    );
    expect(applyEdits(text, result.edits)).toBe(text.replace('third(1)', '3'));
    expect(result.findings.map(({ message }) => message)).toEqual([
      'Not now.',
      'Not rewritten: `key` would be left unused (line 1).',
      'Migrated.',
    ]);
  });
});

describe('a file fails alone', () => {
  const engine = fakeEngine([['go(1)', 'go(2)']]);

  it('when the transforms throw', () => {
    const throwing: Engine = (files, options) => {
      if (files.some(({ path }) => path === 'bad.js')) throw new TypeError('node is undefined');
      return engine(files, options);
    };
    const files = ['a.js', 'bad.js', 'c.js'].map((path) => ({ path, text: 'go(1);' }));
    const result = migrateChecked(files, {}, throwing);
    expect(result.edits.map(({ file }) => file)).toEqual(['a.js', 'c.js']);
    expect(result.failures).toEqual([{ file: 'bad.js', reason: 'internal error: node is undefined' }]);
  });

  it('when its edits do harm and no refusal takes them back', () => {
    const stubborn: Engine = (files, options) =>
      fakeEngine([['go(1)', 'go(']])(files, { ...options, refused: new Map() });
    expect(check('go(1);', stubborn)).toEqual({
      output: 'go(1);',
      manual: [],
      failures: ['internal error: the result would not be valid code (Unexpected token)'],
      statuses: [],
    });
  });

  it('when it does not parse, as the transforms say', () => {
    const result = migrateChecked([{ path: 'a.js', text: 'const' }], {});
    expect(result).toEqual(migrate([{ path: 'a.js', text: 'const' }], {}));
    expect(result.failures).toHaveLength(1);
  });
});
