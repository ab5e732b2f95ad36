import { isMap, type YAMLMap } from 'yaml';
import { applyEdits } from '../../applyEdits';
import type { Edit, EnvChange, InputChange, SourceFile } from '../../types';
import { editEntries } from '../env/editEntries';
import { planVariables, type VariablePlan } from '../env/planVariables';
import { entriesIn } from '../env/readYaml';
import type { Entry, EntryGroup } from '../env/types';
import { pairEntry } from '../env/yamlEntries';
import type { ActionInputs } from '../types';
import { pairIn, pairsOf, readYaml } from '../yaml/readYaml';
import { compareVariables, inputValue } from './inputValue';
import { readActions, type Action, type InputMap } from './readActions';

/** What becomes of one mapping of inputs, which several actions may be given. */
export interface MapChange {
  /** The actions whose code asks for the change. */
  readonly actions: readonly Action[];
  readonly plan: VariablePlan;
  /** What becomes of the environment variables that the inputs are taken from. */
  readonly env: readonly EnvChange[];
  readonly edits: readonly Edit[];
  /** Inputs for which only the Developer Console knows the value. */
  readonly toSet: readonly string[];
}

/** What becomes of a manifest of actions. */
export interface ManifestChange {
  readonly actions: readonly Action[];
  readonly maps: readonly MapChange[];
  /** Whether the manifest is still one after the edits. */
  readonly isSound: boolean;
}

/** Decides what becomes of the inputs that a manifest gives to actions; what another action still reads stays. */
export function decideInputs(file: SourceFile, inputs: ActionInputs): ManifestChange {
  const actions = readActions(file);
  if (actions.length === 0) return { actions, maps: [], isSound: true };
  const concerned = actions.filter(({ path }) => inputs.changesOf(path).length > 0);
  const maps = [...new Set(concerned.flatMap((action) => action.inputs))].map((map) =>
    changeMap(
      file,
      map,
      actions.filter((action) => action.inputs.includes(map)),
      inputs,
    ),
  );
  const after = applyEdits(
    file.text,
    maps.flatMap(({ edits }) => edits),
  );
  const isSound = canBeRead(after);
  return { actions, maps: isSound ? maps : maps.map((one) => ({ ...one, edits: [] })), isSound };
}

function changeMap(
  file: SourceFile,
  map: InputMap,
  actions: readonly Action[],
  { changesOf, isNamed }: ActionInputs,
): MapChange {
  const isFree = ({ change, name }: InputChange): boolean =>
    change !== 'removed' || !actions.some(({ path }) => isNamed(path, name));
  const changes = distinct(actions.flatMap(({ path }) => changesOf(path)))
    .filter(isFree)
    .map(({ file: reader, ...change }): EnvChange => ({ ...change, files: [reader, file.path], note: '' }));
  const group = readGroup(file.text, map);
  const { edits, toSet } = editEntries(file.text, [group], changes, inputValue);
  const plan = planVariables(group.entries, changes);
  const names = new Set([
    ...plan.removed.map(({ name }) => name),
    ...[...plan.renamed, ...plan.revalued, ...plan.added].map(({ to }) => to.name),
  ]);
  return {
    actions: actions.filter(({ path }) => changesOf(path).some(({ name }) => names.has(name))),
    ...{ plan, toSet, env: compareVariables(plan, changes) },
    edits: edits.map((edit) => ({ file: file.path, ...edit })),
  };
}

/** What several files, or several actions, say of one input counts once. */
function distinct(changes: readonly InputChange[]): InputChange[] {
  return [...new Map(changes.map((one) => [`${one.change} ${one.name}`, one])).values()];
}

/** Whether a text is YAML in which every alias still means something. */
function canBeRead(text: string): boolean {
  const { documents, failure } = readYaml(text);
  try {
    for (const document of documents) document.toJS({ maxAliasCount: -1 });
    return failure === undefined;
  } catch {
    return false;
  }
}

function readGroup(text: string, { map, owner }: InputMap): EntryGroup {
  const group = entriesIn(text, map, owner);
  return { ...group, entries: group.entries.map((entry) => withInner(text, map, entry)) };
}

/** `NAME: { type: string, value: $NAME }`: the value is that of `value`, or of `default`. */
function withInner(text: string, map: YAMLMap, entry: Entry): Entry {
  const described = pairsOf(map).find(({ key }) => String(key.value) === entry.name)?.value;
  const inner = isMap(described) ? (pairIn(described, 'value') ?? pairIn(described, 'default')) : undefined;
  const read = inner && pairEntry(text, inner);
  if (!read) return entry;
  const { value, valueRange, writeValue } = read;
  return { ...entry, value, valueRange, writeValue };
}
