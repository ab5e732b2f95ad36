'use strict';

// Entry point of a fixture program's process: loads the module named by the first argument, asks it for a token as the
// second argument (a ProgramCall) says, and sends the result, or the error's message, to the parent.
const { pathToFileURL } = require('node:url');
const { format, promisify } = require('node:util');

const [, , file, call] = process.argv;
const { entry, callback, expiry } = JSON.parse(call);

/** What a program lets us see of a lifetime that it keeps to itself. */
const seen = { timer: 0, printed: NaN };

function watch() {
  const { log } = console;
  console.log = (...texts) => {
    seen.printed = Number(/[\d.]+(?=\D*$)/.exec(format(...texts)) ?? NaN);
    log(...texts);
  };
  const start = globalThis.setTimeout;
  const descriptors = Object.getOwnPropertyDescriptors(start);
  globalThis.setTimeout = Object.defineProperties((run, delay = 0, ...args) => {
    seen.timer = Math.max(seen.timer, delay);
    return start(run, delay, ...args);
  }, descriptors);
}

/** Follows a dotted path from the exports, keeping the object a method belongs to. */
function follow(exports, path) {
  const names = path.split('.');
  const root = names[0] in Object(exports.default) ? exports.default : exports;
  return names.reduce(({ value }, name) => ({ owner: value, value: value[name] }), { value: root });
}

async function getToken(exports) {
  const { owner, value } = follow(exports, entry);
  if (typeof value !== 'function') return value;
  return (callback ? promisify(value) : value).call(owner);
}

async function readExpiry(exports, token) {
  const { owner, value } = follow({ token, ...seen, ...exports }, expiry);
  return Number(typeof value === 'function' ? await value.call(owner) : value);
}

async function run() {
  watch();
  const exports = await import(pathToFileURL(file));
  const token = await getToken(exports);
  return { token, expiry: expiry && (await readExpiry(exports, token)) };
}

run()
  .catch((error) => ({ error: String((error && error.message) || error) }))
  .then((outcome) => process.send(outcome, () => process.exit()));
