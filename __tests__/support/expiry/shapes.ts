import type { ExpiryUnit } from '../runnable';

/** What a program does with the lifetime in the answer `json`, and where a run of it shows the lifetime. */
export interface ExpiryShape {
  /** The statements, as written. */
  readonly use: string;
  /** What becomes of them; absent where they stay. */
  readonly after?: string;
  /** The expression that tells when the token expires; or the longest `timer`, or the last number `printed`. */
  readonly sees: string;
  readonly is: ExpiryUnit;
}

type Row = Omit<ExpiryShape, 'use' | 'after'>;

const END: Row = { sees: 'end', is: 'epoch milliseconds' };
const END_IN_SECONDS: Row = { sees: 'end', is: 'epoch seconds' };
const END_OF_MOMENT: Row = { sees: 'end.valueOf()', is: 'epoch milliseconds' };
const DATE: Row = { sees: 'd.getTime()', is: 'epoch milliseconds' };
/** What a package was given to keep. */
const KEPT: Row = { sees: 'globalThis.kept', is: 'milliseconds' };
const KEPT_IN_SECONDS: Row = { sees: 'globalThis.kept', is: 'seconds' };
const SAID: Row = { sees: 'printed', is: 'milliseconds' };
const SAID_IN_SECONDS: Row = { sees: 'printed', is: 'seconds' };
const SAID_IN_HOURS: Row = { sees: 'printed', is: 'hours' };
const TIMER: Row = { sees: 'timer', is: 'milliseconds' };

function changed(use: string, after: string, row: Row): ExpiryShape {
  return { use, after, ...row };
}

function kept(use: string, row: Row): ExpiryShape {
  return { use, ...row };
}

/** Programs that need milliseconds, as they were sent. */
export const MILLISECONDS: readonly ExpiryShape[] = [
  changed('cache.end = Date.now() + json.expires_in;', 'cache.end = Date.now() + json.expires_in * 1000;', {
    ...END,
    sees: 'cache.end',
  }),
  changed('end = json.expires_in + Date.now();', 'end = json.expires_in * 1000 + Date.now();', END),
  changed(
    'end = Date.now() + json.expires_in - 60 * 1000;',
    'end = Date.now() + json.expires_in * 1000 - 60 * 1000;',
    END,
  ),
  changed(
    'end = Date.now() + (json.expires_in - 60000);',
    'end = Date.now() + (json.expires_in * 1000 - 60000);',
    END,
  ),
  changed(
    'end = new Date(Date.now() + json.expires_in);',
    'end = new Date(Date.now() + json.expires_in * 1000);',
    END,
  ),
  changed(
    'end = new Date().getTime() + json.expires_in;',
    'end = new Date().getTime() + json.expires_in * 1000;',
    END,
  ),
  changed('end = +new Date() + +json.expires_in;', 'end = +new Date() + +json.expires_in * 1000;', END),
  changed(
    'end = now() + parseInt(json.expires_in, 10);',
    'end = now() + parseInt(json.expires_in, 10) * 1000;',
    END,
  ),
  changed('end = Date.now() + json["expires_in"] / 2;', 'end = Date.now() + json["expires_in"] * 1000 / 2;', {
    ...END,
    sees: '2 * end - Date.now()',
  }),
  changed(
    'end = Date.now() + json.expires_in * 0.95;',
    'end = Date.now() + json.expires_in * 1000 * 0.95;',
    END,
  ),
  changed(
    'd.setMilliseconds(d.getMilliseconds() + json.expires_in);',
    'd.setMilliseconds(d.getMilliseconds() + json.expires_in * 1000);',
    DATE,
  ),
  changed(
    'd.setTime(d.getTime() + json.expires_in);',
    'd.setTime(d.getTime() + json.expires_in * 1000);',
    DATE,
  ),
  changed(
    'setTimeout(() => clear(), json.expires_in);',
    'setTimeout(() => clear(), json.expires_in * 1000);',
    TIMER,
  ),
  changed('share = 60000 / json.expires_in;', 'share = 60000 / (json.expires_in * 1000);', {
    sees: '60 / share',
    is: 'seconds',
  }),
  changed('if (json.expires_in < 3600000) renew();', 'if (json.expires_in * 1000 < 3600000) renew();', {
    sees: 'renewals > 0 ? 0 : 24',
    is: 'hours',
  }),
  changed(
    'end = moment().add(json.expires_in, "ms");',
    'end = moment().add(json.expires_in * 1000, "ms");',
    END_OF_MOMENT,
  ),
  changed(
    'end = dayjs().add(json.expires_in, "millisecond");',
    'end = dayjs().add(json.expires_in * 1000, "millisecond");',
    END_OF_MOMENT,
  ),
  changed(
    'await redis.psetex(key, json.expires_in, token);',
    'await redis.psetex(key, json.expires_in * 1000, token);',
    KEPT,
  ),
  changed(
    'await redis.set(key, token, { PX: json.expires_in });',
    'await redis.set(key, token, { PX: json.expires_in * 1000 });',
    KEPT,
  ),
  changed(
    'lru.set(key, token, { ttl: json.expires_in });',
    'lru.set(key, token, { ttl: json.expires_in * 1000 });',
    KEPT,
  ),
  changed(
    'res.cookie("ims", token, { maxAge: json.expires_in });',
    'res.cookie("ims", token, { maxAge: json.expires_in * 1000 });',
    KEPT,
  ),
  changed(
    'const { expires_in } = json; end = Date.now() + expires_in;',
    'const { expires_in } = json; end = Date.now() + expires_in * 1000;',
    END,
  ),
  changed(
    'const ttl = json.expires_in; end = Date.now() + ttl;',
    'const ttl = json.expires_in * 1000; end = Date.now() + ttl;',
    END,
  ),
  changed(
    'const ttl = json.expires_in; end = Date.now() + ttl; say(ttl / 1000);',
    'const ttl = json.expires_in * 1000; end = Date.now() + ttl; say(ttl / 1000);',
    SAID_IN_SECONDS,
  ),
  changed(
    'const { expires_in } = json; save({ expires_in });',
    'const { expires_in } = json; save({ expires_in: expires_in * 1000 });',
    { ...KEPT, sees: 'globalThis.kept.expires_in' },
  ),
  changed('end = (json.expires_in - 60000) / 1000;', 'end = (json.expires_in * 1000 - 60000) / 1000;', {
    ...END,
    is: 'seconds',
  }),
  changed(
    'const left = json.expires_in - 60000; say(left / 1000);',
    'const left = json.expires_in * 1000 - 60000; say(left / 1000);',
    SAID_IN_SECONDS,
  ),
  changed('end = start.valueOf() + json.expires_in;', 'end = start.valueOf() + json.expires_in * 1000;', END),
  changed('say(`valid for ${json.expires_in} ms`);', 'say(`valid for ${json.expires_in * 1000} ms`);', SAID),
  ...(['expires_at', 'expires_in'] as const).map((name) =>
    changed(
      'json.expires_at = Date.now() + json.expires_in; save(json);',
      'json.expires_at = Date.now() + json.expires_in * 1000; save({ ...json, expires_in: json.expires_in * 1000 });',
      { sees: `globalThis.kept.${name}`, is: name === 'expires_at' ? 'epoch milliseconds' : 'milliseconds' },
    ),
  ),
];

/** Programs that divide by 1000 to get seconds. */
export const DIVIDED: readonly ExpiryShape[] = [
  changed('end = now() + json.expires_in / 1000;', 'end = now() + json.expires_in;', END_IN_SECONDS),
  changed(
    'end = now() + Math.floor(json.expires_in / 1000);',
    'end = now() + json.expires_in;',
    END_IN_SECONDS,
  ),
  changed(
    'say(`${json.expires_in / 1000 / 60 / 60} h`);',
    'say(`${json.expires_in / 60 / 60} h`);',
    SAID_IN_HOURS,
  ),
  changed(
    'await redis.setex(key, json.expires_in / 1000 - 60, token);',
    'await redis.setex(key, json.expires_in - 60, token);',
    KEPT_IN_SECONDS,
  ),
  changed(
    'const ttl = json.expires_in; end = now() + ttl / 1000;',
    'const ttl = json.expires_in; end = now() + ttl;',
    END_IN_SECONDS,
  ),
  changed('end = now() + json.expires_in / MS;', 'end = now() + json.expires_in;', END_IN_SECONDS),
];

/** Programs that took the milliseconds for seconds: wrong as long as IMS sent milliseconds. */
export const TAKEN_FOR_SECONDS: readonly ExpiryShape[] = [
  kept('end = Date.now() + json.expires_in * 1000;', END),
  kept('end = Date.now() + 1000 * json.expires_in;', END),
  kept('end = Date.now() + (json.expires_in - 7200) * 1000;', END),
  kept('end = Date.now() + parseInt(json.expires_in, 10) * 1000;', END),
  kept('end = Math.round(Date.now() / 1000) + json.expires_in;', END_IN_SECONDS),
  kept('end = Math.round(Date.now() / 1000) + json.expires_in - 60;', END_IN_SECONDS),
  kept('end = moment().unix() + json.expires_in;', END_IN_SECONDS),
  kept('end = now() + json.expires_in;', END_IN_SECONDS),
  kept('end = moment().add(json.expires_in, "s");', END_OF_MOMENT),
  kept('end = moment().add(json.expires_in - 60, "seconds");', END_OF_MOMENT),
  kept('d.setSeconds(d.getSeconds() + json.expires_in);', DATE),
  kept('say(json.expires_in / 3600);', SAID_IN_HOURS),
  kept('const ttl = json.expires_in - 60; end = Date.now() + ttl * 1000;', END),
  kept('const { expires_in: ttl } = json; end = Date.now() + ttl * 1000;', END),
  kept('await redis.set(key, token, "EX", json.expires_in);', KEPT_IN_SECONDS),
  kept('await redis.set(key, token, { EX: json.expires_in });', KEPT_IN_SECONDS),
  kept('await redis.expire(key, json.expires_in);', KEPT_IN_SECONDS),
  kept('cache.expiresInSeconds = json.expires_in;', { sees: 'cache.expiresInSeconds', is: 'seconds' }),
  kept('const ttl = json.expires_in || 3600; store.set(key, token, ttl);', KEPT_IN_SECONDS),
  kept('res.set("Cache-Control", `max-age=${json.expires_in}`);', KEPT_IN_SECONDS),
  kept('say(`valid for ${json.expires_in} seconds`);', SAID_IN_SECONDS),
];

/** Programs that are right with either unit: they tell them apart, or read what the access token says of itself. */
export const RIGHT_EITHER_WAY: readonly ExpiryShape[] = [
  kept('end = Date.now() + (json.expires_in <= 86400 ? json.expires_in * 1000 : json.expires_in);', END),
  kept(
    'const { created_at, expires_in } = jwt.decode(json.access_token); end = Number(created_at) + Number(expires_in);',
    END,
  ),
  kept('const own = jwt.decode(json.access_token); setTimeout(clear, parseInt(own.expires_in, 10));', TIMER),
];
