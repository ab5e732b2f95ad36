/** A package that programs hand the lifetime to: how they get it, and what ours of that name does. */
interface StandIn {
  readonly load: string;
  readonly path: string;
  readonly source: string;
}

const CLOCK = `class Clock {
  constructor(ms = Date.now()) {
    this.ms = ms;
  }
  add(count, unit) {
    return new Clock(this.ms + count * (/^m/.test(unit) ? 1 : 1000));
  }
  unix() {
    return Math.floor(this.ms / 1000);
  }
  valueOf() {
    return this.ms;
  }
}
module.exports = () => new Clock();
`;

/** Keeps the lifetime where a program can show it: what stands for the number in any of the arguments. */
const KEEPER = `const numberIn = (value) =>
  typeof value === 'number' ? value
  : typeof value === 'string' ? Number(/^max-age=(\\d+)$/.exec(value)?.[1] ?? NaN)
  : Object.values(value ?? {}).find((part) => typeof part === 'number');
const keep = (...values) => {
  globalThis.kept = values.map(numberIn).find((number) => number > 0);
};
`;

function clock(name: string): StandIn {
  return {
    load: `const ${name} = require('${name}');`,
    path: `node_modules/${name}/index.js`,
    source: CLOCK,
  };
}

const STAND_INS: Readonly<Record<string, StandIn>> = {
  moment: clock('moment'),
  dayjs: clock('dayjs'),
  redis: {
    load: "const redis = require('redis').createClient();",
    path: 'node_modules/redis/index.js',
    source: `${KEEPER}exports.createClient = () => ({ psetex: keep, setex: keep, set: keep, expire: keep });\n`,
  },
  lru: {
    load: "const { LRUCache } = require('lru-cache');\nconst lru = new LRUCache({ max: 10 });",
    path: 'node_modules/lru-cache/index.js',
    source: `${KEEPER}exports.LRUCache = class { set(...values) { keep(...values); } };\n`,
  },
  store: {
    load: "const NodeCache = require('node-cache');\nconst store = new NodeCache();",
    path: 'node_modules/node-cache/index.js',
    source: `${KEEPER}module.exports = class { set(...values) { keep(...values); } };\n`,
  },
  res: {
    load: "const { response: res } = require('express');",
    path: 'node_modules/express/index.js',
    source: `${KEEPER}exports.response = { cookie: keep, set: keep };\n`,
  },
  save: {
    load: "const { save } = require('token-shelf');",
    path: 'node_modules/token-shelf/index.js',
    source: 'exports.save = (record) => {\n  globalThis.kept = { ...record };\n};\n',
  },
};

/** The packages that some code names. */
export function standInsFor(code: string): StandIn[] {
  return Object.entries(STAND_INS).flatMap(([name, standIn]) =>
    new RegExp(`\\b${name}\\b[.(]`).test(code) ? standIn : [],
  );
}
