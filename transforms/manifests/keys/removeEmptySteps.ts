import { isMap } from 'yaml';
import type { YAMLMap } from 'yaml';
import { lineStart } from '../../ast/textLines';
import { ABOUT_JWT } from '../../ims/names';
import type { Edit, SourceFile } from '../../types';
import type { Pipeline, Range } from '../shell/types';
import { isWorkflow, stepsOf } from '../workflow/steps';
import { endOf, itemsOf, mapsIn, pairIn, readYaml, startOf, textOfScalar, valueAt } from '../yaml/readYaml';
import { wholeLines } from '../wholeLines';
import type { ReadScript } from './types';

/** Takes out the steps of a workflow of whose script nothing is left. */
export function removeEmptySteps(
  file: SourceFile,
  scripts: readonly ReadScript[],
  goneIn: (read: ReadScript) => ReadonlySet<Pipeline>,
): { readonly edits: Edit[]; readonly emptied: ReadonlySet<ReadScript> } {
  const edits: Edit[] = [];
  const emptied = new Set<ReadScript>();
  const empty = scripts.filter((read) => {
    const gone = goneIn(read);
    return gone.size > 0 && read.pipelines.every((pipeline) => gone.has(pipeline) || isSetting(pipeline));
  });
  if (empty.length === 0 || !isWorkflow(file.path)) return { edits, emptied };
  const { documents } = readYaml(file.text);
  const lists = documents.flatMap(mapsIn).map((map) => itemsOf(valueAt(map, 'steps')));
  for (const { map } of documents.flatMap(stepsOf)) {
    const run = pairIn(map, 'run')?.value;
    const read = empty.find(({ script }) => run && script.scalar && startOf(script.scalar) === startOf(run));
    const list = lists.find((steps) => steps.some((step) => isMap(step) && startOf(step) === startOf(map)));
    if (!read || !list || list.length < 2 || isNamedElsewhere(file.text, map)) continue;
    const start = startOf(map);
    if (!/^\s*-\s+$/.test(file.text.slice(lineStart(file.text, start), start))) continue;
    edits.push({
      file: file.path,
      ...withComment(file.text, wholeLines(file.text, start, endOf(map))),
      text: '',
    });
    emptied.add(read);
  }
  return { edits, emptied };
}

/** Takes along the comment about the key right above a step. */
function withComment(text: string, { start, end }: Range): Range {
  const comment = /(?:^[ \t]*#.*\r?\n)+$/m.exec(text.slice(0, start));
  return { start: comment && ABOUT_JWT.test(comment[0]) ? comment.index : start, end };
}

/** `set -e` and the like, which are of no use alone. */
function isSetting({ commands }: Pipeline): boolean {
  return commands.every(({ words }) => words[0]?.value === 'set');
}

function isNamedElsewhere(text: string, step: YAMLMap): boolean {
  const id = textOfScalar(pairIn(step, 'id')?.value);
  return id !== undefined && new RegExp(`steps\\.${id}\\b`).test(text);
}
