import { join } from 'node:path';
import { EXIT } from '../../../lib/exitCodes';
import { readVariables } from '../../../lib/verify/readVariables';
import { makeTree, removeTrees } from '../../support/temporaryTree';

afterAll(removeTrees);

it('a dotenv file is read with quotes, export, comments, lists and values over several lines', async () => {
  const text = `\uFEFFA=1 # one\r\nexport B="x y"\n#C=3\nD='p#q'\nE="l1\nl2"\nF=["a","b"]\nG=\n`;
  const path = join(makeTree({ '.env': text }), '.env');
  expect(await readVariables(path, '.env')).toEqual({
    A: '1',
    B: 'x y',
    D: 'p#q',
    E: 'l1\nl2',
    F: '["a","b"]',
    G: '',
  });
});

it.each([
  ['nowhere', 'There is no such file.'],
  ['folder', 'It cannot be read (EISDIR).'],
])('a file that is not there is named as the user named it: %s', async (name, message) => {
  const root = makeTree({ 'folder/x': '' });
  await expect(readVariables(join(root, name), name)).rejects.toMatchObject({
    message: `--env-file ${name}: ${message}`,
    exitCode: EXIT.PRECONDITION,
  });
});
