jest.mock('@adobe/fetch', () => ({ config: () => async () => ({ ok: true }) }));
const platform = require('../src/platform');

test('asks the platform', async () => {
  expect((await platform('https://platform.adobe.io/data')).ok).toBe(true);
});
