import type { Edit, EnvChange, SourceFile } from '../../types';
import type { Range } from '../shell/types';
import type { PlacedPipeline } from './types';

/** Names of variables that hold the key of a reactor tool, or its path. */
export const REACTOR_KEY = /^REACTOR_(?:IO_INTEGRATION|UPLOADER)_PRIVATE_KEY/;

/** Offsets at which a file is named, by its last part. */
export function mentionsOf(text: string, file: string): number[] {
  const name = file.replace(/^.*\//, '').replace(/[^\w-]/g, '\\$&');
  return [...text.matchAll(new RegExp(`(?<![\\w.-])${name}(?![\\w-]|\\.\\w)`, 'g'))].map(
    ({ index }) => index,
  );
}

/** Whether an offset lies in one of several ranges. */
export function isWithin(at: number, ranges: readonly (Range | Edit)[]): boolean {
  return ranges.some(({ start, end }) => start <= at && at < end);
}

/** Whether an offset is in a comment of a script, or of YAML. */
export function isInComment(text: string, at: number): boolean {
  return /(?:^|\s)#/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
}

/** Lines in which a variable that is read no more is set to the path of a file. */
export function pathSettings({ text }: SourceFile, file: string, env: readonly EnvChange[]): Range[] {
  const removed = env.filter(({ change }) => change === 'removed').map(({ name }) => `\\b${name}`);
  return [...removed, `${REACTOR_KEY.source.replace('^', '\\b')}\\w*`]
    .flatMap((name) => [...text.matchAll(new RegExp(`${name}["']?\\s*[:=].*`, 'g'))])
    .filter(([line]) => mentionsOf(line, file).length > 0)
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

/** Where a pipeline stands in its file, with the here documents that it reads. */
export function rangeOf({ read: { script }, pipeline: { start, end, commands } }: PlacedPipeline): Range {
  const bodies = commands.flatMap(({ redirects }) => redirects.flatMap(({ body }) => body?.end ?? []));
  return { start: script.toFile(start), end: script.toFile(Math.max(end, ...bodies)) };
}
