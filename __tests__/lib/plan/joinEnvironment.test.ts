import { joinEnvironment } from '../../../lib/plan/joinEnvironment';
import type { EnvChange } from '../../../transforms/types';

const nobody = (): string[] => [];

function change(name: string, kind: EnvChange['change'], ...files: string[]): EnvChange {
  return { name, change: kind, files, note: kind };
}

test('says of each variable once where it is read', () => {
  const said = [change('ID', 'kept', 'a.js'), change('KEY', 'removed', 'a.js'), change('ID', 'kept', 'b.js')];
  expect(joinEnvironment(said, nobody)).toEqual([
    change('ID', 'kept', 'a.js', 'b.js'),
    change('KEY', 'removed', 'a.js'),
  ]);
});

test('keeps what one flow stops reading and another does not', () => {
  const said = [change('ORG', 'removed', 'a.js'), change('ORG', 'kept', 'b.js')];
  expect(joinEnvironment(said, nobody)).toEqual([change('ORG', 'kept', 'b.js')]);
});

test('keeps what a file reads that no flow leads to', () => {
  const said = [change('ORG', 'removed', 'a.js'), change('KEY', 'removed', 'a.js')];
  const readersOf = (name: string): string[] => (name === 'ORG' ? ['api.js'] : []);
  expect(joinEnvironment(said, readersOf)).toEqual([
    change('KEY', 'removed', 'a.js'),
    { ...change('ORG', 'kept', 'api.js'), note: 'Still read here.', isLost: true },
  ]);
});
