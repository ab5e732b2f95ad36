import type { Edit, Finding, SourceFile } from '../../types';
import { findingIn } from '../lines';
import { removePipeline } from '../shell/removePipeline';
import type { Range } from '../shell/types';
import { environmentPairs, readYaml, startOf } from '../yaml/readYaml';
import { endOfPair, removePair } from '../yaml/removePair';
import { isInComment, isWithin } from './mentions';
import type { ReadScript } from './types';

/** Takes out where a variable with the key is set: entries of `env:`, `export` lines. */
export function removeKeyVariables(
  file: SourceFile,
  scripts: readonly ReadScript[],
  before: readonly Edit[],
  isKey: RegExp,
  rule: string,
): { readonly edits: readonly Edit[]; readonly findings: readonly Finding[] } {
  const settings = [...settingsInYaml(file, isKey), ...settingsInScripts(scripts, isKey)];
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  for (const { name, at, whole, range } of settings) {
    if (isWithin(at, before)) continue;
    const uses = [...file.text.matchAll(new RegExp(`(?<!secrets\\.|vars\\.)\\b${name}\\b`, 'g'))]
      .map(({ index }) => index)
      .filter(
        (index) => !isWithin(index, before) && !isWithin(index, [whole]) && !isInComment(file.text, index),
      );
    const say = (status: Finding['status'], message: string): void => {
      findings.push(findingIn(file, at, rule, status, message));
    };
    if (uses.some((use) => settings.every((other) => !isWithin(use, [other.whole])))) {
      say(
        'manual',
        `${name} held the private key for a reactor tool, which takes none any more; it is still used here.`,
      );
    } else if (!range) {
      say('manual', `${name} held the private key for a reactor tool, which takes none any more: remove it.`);
    } else {
      edits.push({ file: file.path, ...range, text: '' });
      say('migrated', `${name} is gone: the reactor tools take no private key any more.`);
    }
  }
  return { edits, findings };
}

/** A place where a variable is set; `range` is what to take out. */
interface Setting {
  readonly name: string;
  readonly at: number;
  readonly whole: Range;
  readonly range: Range | undefined;
}

function settingsInYaml(file: SourceFile, isKey: RegExp): Setting[] {
  if (!/\.ya?ml$/.test(file.path)) return [];
  return readYaml(file.text)
    .documents.flatMap(environmentPairs)
    .filter(({ pair }) => isKey.test(String(pair.key.value)))
    .map(({ pair, map, owner, outer }) => {
      const whole = { start: startOf(pair.key), end: endOfPair(pair) };
      const range =
        removePair(file.text, map, pair) ??
        (outer && map.items.length === 1 ? removePair(file.text, outer, owner) : undefined);
      return { name: String(pair.key.value), at: whole.start, whole, range };
    });
}

function settingsInScripts(scripts: readonly ReadScript[], isKey: RegExp): Setting[] {
  return scripts.flatMap(({ script, pipelines }) =>
    pipelines.flatMap((pipeline) => {
      const [command, more] = pipeline.commands;
      const words = command?.words.filter(({ raw }) => raw !== 'export') ?? [];
      const [, name] = /^(\w+)=/.exec(words[0]?.raw ?? '') ?? [];
      if (!command || more || name === undefined || !isKey.test(name) || words.length !== 1) return [];
      const range = removePipeline(script.text, pipeline, pipelines, new Set([pipeline]));
      const toFile = ({ start, end }: Range): Range => ({
        start: script.toFile(start),
        end: script.toFile(end),
      });
      return [
        { name, at: script.toFile(pipeline.start), whole: toFile(pipeline), range: range && toFile(range) },
      ];
    }),
  );
}
