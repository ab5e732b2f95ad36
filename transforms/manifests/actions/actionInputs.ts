import type { EnvChange, Finding, SourceFile } from '../../types';
import { applyEdits } from '../../applyEdits';
import { findingIn, listNames } from '../lines';
import type { ActionInputs, ConfigChange, ManifestResult, ManifestRule } from '../types';
import { startOf } from '../yaml/readYaml';
import { decideInputs, type ManifestChange, type MapChange } from './decideInputs';
import { variablesIn } from './inputValue';
import type { Action } from './readActions';

const RULE = 'action-inputs';

/** Brings the inputs that a manifest of App Builder gives to actions in line with what their migrated code reads. */
export const actionInputs: ManifestRule = {
  meta: {
    id: RULE,
    summary:
      'Takes inputs that nothing reads any more from actions of App Builder, and gives them those that their code needs.',
    fingerprints: [],
    docs: 'docs/action-inputs.md',
  },
  matches: (path) => /\.ya?ml$/.test(path),
  follows: 'code',
  apply: adapt,
};

/** What a manifest says of the environment: variables that its inputs change, and all that it still names. */
export interface InputVariables {
  readonly env: readonly EnvChange[];
  readonly named: readonly string[];
}

/** What becomes of the environment variables that the inputs of a manifest are taken from. */
export function readInputVariables(file: SourceFile, inputs: ActionInputs): InputVariables {
  const { actions, maps, isSound } = decideInputs(file, inputs);
  if (actions.length === 0) return { env: [], named: [] };
  const after = applyEdits(
    file.text,
    maps.flatMap(({ edits }) => edits),
  );
  const env = isSound ? maps.flatMap((map) => map.env) : [];
  return { env, named: variablesIn(after.replace(/(?<=^|\s)#.*$/gm, '')) };
}

function adapt(file: SourceFile, { inputs }: ConfigChange): ManifestResult {
  const change = decideInputs(file, inputs);
  return {
    edits: change.maps.flatMap(({ edits }) => edits),
    findings: [
      ...change.maps.flatMap((map) => describeMap(file, map)),
      ...change.actions.flatMap((action) => describeMissing(file, action, change, inputs)),
    ],
    defines: [],
  };
}

function describeMap(file: SourceFile, { actions, plan, edits, toSet }: MapChange): Finding[] {
  const offset = Math.min(...edits.map(({ start }) => start));
  if (edits.length === 0) return [];
  const removed = [...plan.removed, ...plan.renamed.map(({ entry }) => entry)].map(({ name }) => name);
  const added = [...plan.renamed, ...plan.added].map(({ to }) => to.name);
  const of = `the inputs of ${listNames(actions.map(({ name }) => name))}`;
  const sentences = [
    ...(removed.length > 0 ? [`Removed ${listNames(removed)} from ${of}.`] : []),
    ...(added.length > 0 ? [`Added ${listNames(added)} to ${of}.`] : []),
    ...(removed.length + added.length === 0 ? [`Replaced metascopes by scopes in ${of}.`] : []),
  ];
  const message = `Set ${listNames(toSet)} to the scopes that the Developer Console lists for the credential.`;
  return [
    findingIn(file, offset, RULE, 'migrated', sentences.join(' ')),
    ...(toSet.length > 0 ? [findingIn(file, offset, RULE, 'manual', message)] : []),
  ];
}

/** What an action needs and was not given here, and what it may still be given. */
function describeMissing(
  file: SourceFile,
  action: Action,
  { maps, isSound }: ManifestChange,
  inputs: ActionInputs,
): Finding[] {
  const changes = inputs.changesOf(action.path);
  const own = maps.filter(({ actions }) => actions.includes(action));
  const given = own.flatMap(({ plan }) => [...plan.renamed, ...plan.added].map(({ to }) => to.name));
  const missing = changes
    .filter(({ change, name }) => change === 'added' && !(isSound && given.includes(name)))
    .filter(({ name }) => !action.inputs.some(({ map }) => map.has(name)))
    .map(({ name, was }) => (was === undefined ? name : `${name} (instead of ${was})`));
  const isElsewhere = !isSound || action.included !== undefined;
  const spare = isElsewhere
    ? changes.filter(({ change, was }) => change === 'removed' && was === undefined).map(({ name }) => name)
    : [];
  const sentences = [
    ...(missing.length > 0 ? [`Give the action ${action.name} the input ${listNames(missing)}.`] : []),
    ...(spare.length > 0 ? [`It reads ${listNames(spare)} no more.`] : []),
    ...(isSound ? [] : ['This file is not edited, because an anchor that would go is used elsewhere in it.']),
    ...(action.included !== undefined ? [`Its inputs stand in ${action.included}.`] : []),
  ];
  const at = startOf(action.place.key);
  return missing.length + spare.length > 0 ? [findingIn(file, at, RULE, 'manual', sentences.join(' '))] : [];
}
