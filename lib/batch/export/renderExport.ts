import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOL } from '../../tool';
import { BRANCH, TITLE } from '../publish/defaults';
import { ENGINES, type Engine, type EngineName } from './engines';

/** A file that is ready to be written. */
export interface RenderedFile {
  readonly path: string;
  readonly text: string;
  readonly executable: boolean;
}

/** Major version of Node that the engines are given. */
const NODE = '22';

/**
 * Makes the files that let an engine do the work of a batch.
 *
 * @param shards number of parts, for engines that share the work
 */
export function renderExport(name: EngineName, shards: number): RenderedFile[] {
  const values: Readonly<Record<string, string>> = {
    PACKAGE: `${TOOL.name}@${TOOL.version}`,
    NODE,
    SHARDS: String(shards),
    PARTS: Array.from({ length: shards }, (_, index) => String(index + 1)).join(', '),
    BRANCH,
    TITLE,
  };
  const engine: Engine = ENGINES[name];
  return engine.files.map(({ template, path, executable = false }) => {
    const text = readFileSync(join(__dirname, 'templates', template), 'utf8');
    return {
      path,
      executable,
      text: text.replace(/__([A-Z]+)__/g, (_, key: string) => valueOf(values, key)),
    };
  });
}

function valueOf(values: Readonly<Record<string, string>>, key: string): string {
  const value = values[key];
  if (value === undefined) throw new Error(`a template asks for ${key}`);
  return value;
}
