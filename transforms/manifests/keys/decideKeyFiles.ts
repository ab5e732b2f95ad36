import type { Edit, EnvChange, SourceFile } from '../../types';
import { filesTended, type KeyWriter } from './keyWriters';
import { isInComment, isWithin, mentionsOf, pathSettings, rangeOf, REACTOR_KEY } from './mentions';
import type { PlacedPipeline, ReadScript } from './types';

/** What becomes of the key files that a file writes. */
export interface KeyFiles {
  /** The files that nothing uses any more, with the pipelines that are only about such files. */
  readonly gone: ReadonlySet<string>;
  readonly pipelines: readonly PlacedPipeline[];
  /** The files that only migrated commands should have used, but something else names too: where. */
  readonly used: ReadonlyMap<string, number>;
}

/**
 * Decides which key files need not be written any more: those that a migrated command used, or that migrated code found
 * by a variable, and that nothing else in this file names.
 *
 * @param released what the migration of command lines takes out of this file
 */
export function decideKeyFiles(
  file: SourceFile,
  scripts: readonly ReadScript[],
  released: readonly Edit[],
  env: readonly EnvChange[],
): KeyFiles {
  const writers = scripts.flatMap((read) => read.writers);
  const gone = new Set(
    writers.filter((writer) => isOfMigrated(file, writer, released, env)).map((writer) => writer.file),
  );
  const used = new Map<string, number>();
  // A file that stays keeps the commands that are about it and others, and those name the others.
  for (;;) {
    const pipelines = pipelinesAbout(scripts, gone);
    const ranges = pipelines.map(rangeOf);
    const found = [...gone].flatMap((name) => {
      const known = [...released, ...ranges, ...pathSettings(file, name, env)];
      const use = mentionsOf(file.text, name).find(
        (at) => !isInComment(file.text, at) && !isWithin(at, known),
      );
      return use === undefined ? [] : [[name, use] as const];
    });
    if (found.length === 0) return { gone, pipelines, used };
    for (const [name, use] of found) {
      gone.delete(name);
      used.set(name, use);
    }
  }
}

function isOfMigrated(
  file: SourceFile,
  writer: KeyWriter,
  released: readonly Edit[],
  env: readonly EnvChange[],
): boolean {
  const removed = env.filter(({ change }) => change === 'removed').map(({ name }) => name);
  return (
    writer.sources.some((name) => REACTOR_KEY.test(name) || removed.includes(name)) ||
    mentionsOf(file.text, writer.file).some((at) => isWithin(at, released)) ||
    pathSettings(file, writer.file, env).length > 0
  );
}

/** The pipelines that only write, prepare or clean up some of these files. */
function pipelinesAbout(scripts: readonly ReadScript[], files: ReadonlySet<string>): PlacedPipeline[] {
  return scripts.flatMap((read) =>
    read.pipelines
      .filter((pipeline) => {
        const tended = filesTended(pipeline);
        const written = read.writers.find((writer) => writer.pipeline === pipeline)?.file;
        return written === undefined
          ? tended.length > 0 && tended.every((name) => files.has(name))
          : files.has(written);
      })
      .map((pipeline) => ({ read, pipeline })),
  );
}
