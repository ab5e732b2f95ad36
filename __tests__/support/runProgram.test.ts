import { runProgram, type Program } from './runProgram';

const ims = { port: 9, certificate: '' };

const run = (source: string, changes: Partial<Program> = {}): ReturnType<typeof runProgram> =>
  runProgram(
    { path: 'src/program.js', source, files: {}, env: {}, call: { entry: 'getToken' }, ...changes },
    ims,
  );

test('gives what the entry gives, and the expiry when it is asked for', async () => {
  const source = `exports.client = { token: 'a', getToken() { return { is: this.token } } }; exports.end = new Date(5);`;
  const call = { entry: 'client.getToken', expiry: 'end' };
  expect(await run(source, { call })).toEqual({ token: { is: 'a' }, expiry: 5 });
});

test('sees the longest timer, the last number printed, and packages of the program itself', async () => {
  const source = `const n = require('n'); exports.getToken = () => { setTimeout(() => {}, n); console.log('%d h, or 7 of %s', 3, '2.5 d'); }`;
  const files = { 'node_modules/n/index.js': 'module.exports = 4000' };
  expect(await run(source, { files, call: { entry: 'getToken', expiry: 'timer' } })).toEqual({
    expiry: 4000,
  });
  expect(await run(source, { files, call: { entry: 'getToken', expiry: 'printed' } })).toEqual({
    expiry: 2.5,
  });
});

test('runs callbacks, ES modules and TypeScript', async () => {
  const call = { entry: 'getToken', callback: true };
  expect(await run(`exports.getToken = (done) => done(null, 'a')`, { call })).toEqual({ token: 'a' });
  expect(await run(`export const getToken = await 'a'`, { path: 'a.mjs' })).toEqual({ token: 'a' });
  expect(await run(`export const getToken = (): string => 'a'`, { path: 'a.ts' })).toEqual({ token: 'a' });
});

test('gives a program its own files and environment, and nothing of ours', async () => {
  const source = `exports.getToken = () => [require('fs').readFileSync('a/b', 'utf8'), process.env.A, process.env.HOME]`;
  expect(await run(source, { files: { 'a/b': 'text' }, env: { A: 'a' } })).toEqual({
    token: ['text', 'a', null],
  });
});

test('lets no program connect to anything but IMS', async () => {
  const source = `exports.getToken = () => new Promise((_, no) => require('https').get('https://adobe.io').on('error', no))`;
  expect(await run(source)).toEqual({ error: 'a fixture program may only connect to IMS, not to adobe.io' });
});

test('says why a program gave no answer', async () => {
  expect(await run(`throw new Error('no key')`)).toEqual({ error: 'no key' });
  expect((await run(`exports.getToken = () => { console.log('bye'); process.exit() }`)).error).toMatch('bye');
});
