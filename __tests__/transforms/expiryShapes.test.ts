import { applyEdits } from '../../transforms/applyEdits';
import { migrate } from '../../transforms';

/** A program that does something with the answer `json`; `before` stands ahead of the function. */
const program = (use: string, before = ''): string => `const axios = require('axios');
const jwt = require('jsonwebtoken');
${before}
async function getToken() {
  const { data: json } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: jwt.sign({ 'https://ims-na1.adobelogin.com/s/ent_user_sdk': true }, process.env.KEY),
  }));
${use}
  return json.access_token;
}
exports.getToken = getToken;
`;

/** What becomes of the lines between the request and the end. */
function migrateUse(use: string, before = ''): { use: string; before: string } {
  const text = program(use, before);
  const { edits } = migrate([{ path: 'a.js', text }], {});
  const after = applyEdits(text, edits);
  expect(after).toContain('client_credentials');
  const [, rest = ''] = after.split('  }));\n');
  const [head = ''] = after.split('async function getToken');
  return {
    use: rest.split('\n  return json.access_token')[0] ?? '',
    before: (head.split("require('axios');\n")[1] ?? '').trim(),
  };
}

describe('milliseconds are kept', () => {
  test.each([
    ['cache.end = Date.now() + json.expires_in;', 'cache.end = Date.now() + json.expires_in * 1000;'],
    ['end = json.expires_in + Date.now();', 'end = json.expires_in * 1000 + Date.now();'],
    [
      'end = Date.now() + json.expires_in - 60 * 1000;',
      'end = Date.now() + json.expires_in * 1000 - 60 * 1000;',
    ],
    ['end = Date.now() + (json.expires_in - 60000);', 'end = Date.now() + (json.expires_in * 1000 - 60000);'],
    ['end = new Date(Date.now() + json.expires_in);', 'end = new Date(Date.now() + json.expires_in * 1000);'],
    ['end = new Date().getTime() + json.expires_in;', 'end = new Date().getTime() + json.expires_in * 1000;'],
    ['end = +new Date() + +json.expires_in;', 'end = +new Date() + +json.expires_in * 1000;'],
    ['end = now() + parseInt(json.expires_in, 10);', 'end = now() + parseInt(json.expires_in, 10) * 1000;'],
    ['end = Date.now() + json["expires_in"] / 2;', 'end = Date.now() + json["expires_in"] * 1000 / 2;'],
    ['end = Date.now() + json.expires_in * 0.9;', 'end = Date.now() + json.expires_in * 1000 * 0.9;'],
    [
      'd.setMilliseconds(d.getMilliseconds() + json.expires_in);',
      'd.setMilliseconds(d.getMilliseconds() + json.expires_in * 1000);',
    ],
    ['d.setTime(d.getTime() + json.expires_in);', 'd.setTime(d.getTime() + json.expires_in * 1000);'],
    ['setTimeout(() => clear(), json.expires_in);', 'setTimeout(() => clear(), json.expires_in * 1000);'],
    ['share = 60000 / json.expires_in;', 'share = 60000 / (json.expires_in * 1000);'],
    ['if (json.expires_in < 60000) renew();', 'if (json.expires_in * 1000 < 60000) renew();'],
    ['end = moment().add(json.expires_in, "ms");', 'end = moment().add(json.expires_in * 1000, "ms");'],
    [
      'end = dayjs().add(json.expires_in, "millisecond");',
      'end = dayjs().add(json.expires_in * 1000, "millisecond");',
    ],
    [
      'await redis.psetex(key, json.expires_in, token);',
      'await redis.psetex(key, json.expires_in * 1000, token);',
    ],
    [
      'await redis.set(key, token, { PX: json.expires_in });',
      'await redis.set(key, token, { PX: json.expires_in * 1000 });',
    ],
    [
      'lru.set(key, token, { ttl: json.expires_in });',
      'lru.set(key, token, { ttl: json.expires_in * 1000 });',
    ],
    [
      'res.cookie("ims", token, { maxAge: json.expires_in });',
      'res.cookie("ims", token, { maxAge: json.expires_in * 1000 });',
    ],
    [
      'const { expires_in } = json; end = Date.now() + expires_in;',
      'const { expires_in } = json; end = Date.now() + expires_in * 1000;',
    ],
    [
      'const ttl = json.expires_in; end = Date.now() + ttl;',
      'const ttl = json.expires_in * 1000; end = Date.now() + ttl;',
    ],
    [
      'const ttl = json.expires_in; end = Date.now() + ttl; say(ttl / 1000);',
      'const ttl = json.expires_in * 1000; end = Date.now() + ttl; say(ttl / 1000);',
    ],
    [
      'const { expires_in } = json; log({ expires_in });',
      'const { expires_in } = json; log({ expires_in: expires_in * 1000 });',
    ],
    ['end = (json.expires_in - 60000) / 1000;', 'end = (json.expires_in * 1000 - 60000) / 1000;'],
    [
      'const left = json.expires_in - 60000; say(left / 1000);',
      'const left = json.expires_in * 1000 - 60000; say(left / 1000);',
    ],
    ['end = start.valueOf() + json.expires_in;', 'end = start.valueOf() + json.expires_in * 1000;'],
    ['say(`valid for ${json.expires_in} ms`);', 'say(`valid for ${json.expires_in * 1000} ms`);'],
    [
      'json.expires_at = Date.now() + json.expires_in; save(json);',
      'json.expires_at = Date.now() + json.expires_in * 1000; save({ ...json, expires_in: json.expires_in * 1000 });',
    ],
  ])('%s', (use, after) => {
    const { use: found } = migrateUse(use, '// =>');
    expect(found).toBe(after);
  });
});

describe('a division by 1000 goes', () => {
  test.each([
    ['end = now() + json.expires_in / 1000;', 'end = now() + json.expires_in;'],
    ['end = now() + Math.floor(json.expires_in / 1000);', 'end = now() + json.expires_in;'],
    ['say(`${json.expires_in / 1000 / 60 / 60} h`);', 'say(`${json.expires_in / 60 / 60} h`);'],
    [
      'await redis.setex(key, json.expires_in / 1000 - 60, token);',
      'await redis.setex(key, json.expires_in - 60, token);',
    ],
    [
      'const ttl = json.expires_in; end = now() + ttl / 1000;',
      'const ttl = json.expires_in; end = now() + ttl;',
    ],
    ['end = now() + json.expires_in / MS;', 'end = now() + json.expires_in;'],
  ])('%s', (use, after) => {
    expect(migrateUse(use, 'const MS = 1000;').use).toBe(after);
  });
});

describe('what was taken for seconds stays', () => {
  test.each([
    'end = Date.now() + json.expires_in * 1000;',
    'end = Date.now() + 1000 * json.expires_in;',
    'end = Date.now() + (json.expires_in - 7200) * 1000;',
    'end = Date.now() + parseInt(json.expires_in, 10) * 1000;',
    'end = Math.round(Date.now() / 1000) + json.expires_in;',
    'end = Math.round(Date.now() / 1000) + json.expires_in - 60;',
    'end = moment().unix() + json.expires_in;',
    'end = now() + json.expires_in;',
    'end = moment().add(json.expires_in, "s");',
    'end = moment().add(json.expires_in - 60, "seconds");',
    'd.setSeconds(d.getSeconds() + json.expires_in);',
    'say(json.expires_in / 3600);',
    'const ttl = json.expires_in - 60; end = Date.now() + ttl * 1000;',
    'const { expires_in: ttl } = json; end = Date.now() + ttl * 1000;',
    'await redis.set(key, token, "EX", json.expires_in);',
    'await redis.set(key, token, { EX: json.expires_in });',
    'await redis.expire(key, json.expires_in);',
    'cache.expiresInSeconds = json.expires_in;',
    'const ttl = json.expires_in || 3600; cache.set(key, token, ttl);',
    'res.set("Cache-Control", `max-age=${json.expires_in}`);',
    'say(`valid for ${json.expires_in} seconds`);',
    'end = json.expires_in <= 86400 ? json.expires_in * 1000 : json.expires_in;',
  ])('%s', (use) => {
    const before = 'const now = () => Math.floor(Date.now() / 1000);';
    expect(migrateUse(use, before)).toEqual({ use, before });
  });
});

describe('what the access token says of itself stays', () => {
  test.each([
    'end = jwt.decode(json.access_token).exp * 1000;',
    'const { created_at, expires_in } = jwt.decode(json.access_token); end = Number(created_at) + Number(expires_in);',
    'const own = jwt.decode(json.access_token); setTimeout(clear, parseInt(own.expires_in, 10));',
  ])('%s', (use) => {
    expect(migrateUse(use, '// =>').use).toBe(use);
  });
});
