import type { NodePath } from '@babel/traverse';
import { evaluateText, patternText } from '../ast/evaluateText';
import { memberName, propertyName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';

/** In what a number of time is counted. */
export type TimeUnit = 'seconds' | 'milliseconds';

/** Functions and methods that take a duration in seconds, with its place among the arguments. */
const SECONDS_ARGUMENT: ReadonlyMap<string, number> = new Map([
  // Redis; `psetex` and `pexpire` take milliseconds, as does what is not listed.
  ['setex', 1],
  ['setEx', 1],
  ['SETEX', 1],
  ['expire', 1],
  // date-fns
  ['addSeconds', 1],
  ['subSeconds', 1],
  // Date
  ['setSeconds', 0],
  ['setUTCSeconds', 0],
]);

/** Packages whose objects take a lifetime in seconds: method, and place among its arguments. */
const SECONDS_PACKAGES: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  'node-cache': new Map([
    ['set', 2],
    ['ttl', 1],
  ]),
  memcached: new Map([
    ['set', 2],
    ['add', 2],
    ['replace', 2],
    ['touch', 1],
  ]),
};

/** Names of settings and words beside a number that tell its unit. */
const SECONDS_WORD = /^(s|secs?|seconds?|EX|max-?age)$|(InSec(ond)?s?|_s|_sec(ond)?s?|Seconds|Secs)$/;
const MILLISECONDS_WORD = /^(ms|millis|milliseconds?|PX)$|(_ms|Ms|MS|Millis|Milliseconds)$/;

/** The unit a name tells: `expiresInSeconds`, `'ms'`, `EX`. */
export function unitOfWord(word: string | undefined): TimeUnit | undefined {
  if (word === undefined) return undefined;
  if (MILLISECONDS_WORD.test(word)) return 'milliseconds';
  return SECONDS_WORD.test(word) ? 'seconds' : undefined;
}

/** The unit in which the code that receives a value takes it, where that is known. */
export function unitOfSink(value: NodePath, origins: Origins): TimeUnit | undefined {
  const parent = value.parentPath;
  if (!parent) return undefined;
  if (parent.isTemplateLiteral()) return unitInText(parent, value);
  if (parent.isObjectProperty() && value.key === 'value') return unitOfProperty(parent);
  const isArgument = value.listKey === 'arguments' && (parent.isCallExpression() || parent.isNewExpression());
  return isArgument ? unitOfArgument(parent, Number(value.key), origins) : undefined;
}

function unitOfArgument(call: NodePath, index: number, origins: Origins): TimeUnit | undefined {
  const args = children(call, 'arguments');
  const callee = child(call, 'callee') as NodePath;
  const name = memberName(callee) ?? packageMember(callee)?.names.at(-1);
  if (name === undefined) return undefined;
  if (SECONDS_ARGUMENT.get(name) === index) return 'seconds';
  const object = child(callee, 'object');
  const makers = object ? origins.of(object).map((origin) => child(origin.path, 'callee')) : [];
  const source = makers.map((maker) => maker && packageMember(maker)?.source).find(Boolean);
  if (source !== undefined && SECONDS_PACKAGES[source]?.get(name) === index) return 'seconds';
  const [before, after] = [args[index - 1], args[index + 1]].map((path) => {
    const texts = path ? evaluateText(path, origins).map(patternText) : [];
    return texts.length === 1 ? unitOfWord(texts[0]) : undefined;
  });
  return before ?? after;
}

/** `{ EX: … }`, `{ seconds: … }`; the age of a cookie counts seconds for the package cookie and for Next.js. */
function unitOfProperty(property: NodePath): TimeUnit | undefined {
  const name = propertyName(property);
  if (name !== 'maxAge') return unitOfWord(name);
  const call = property.parentPath?.parentPath;
  const callee = call && child(call, 'callee');
  const object = callee && child(callee, 'object');
  const sources = [callee, object].map((path) => path && packageMember(path)?.source);
  return sources.some((source) => source === 'cookie' || source?.startsWith('next/') === true)
    ? 'seconds'
    : 'milliseconds';
}

/** `max-age=${x}`, `${x} seconds`. */
function unitInText(template: NodePath, value: NodePath): TimeUnit | undefined {
  const [before, after] = [0, 1].map((offset) => {
    const quasi = children(template, 'quasis')[Number(value.key) + offset]?.node;
    return quasi?.type === 'TemplateElement' ? quasi.value.raw : '';
  });
  const label = /([\w-]+)=$/.exec(before ?? '')?.[1];
  const noun = /^\s?([A-Za-z]+)/.exec(after ?? '')?.[1];
  return unitOfWord(label) ?? unitOfWord(noun);
}
