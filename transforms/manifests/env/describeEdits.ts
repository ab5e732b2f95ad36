import type { Finding, SourceFile } from '../../types';
import { findingIn, listNames } from '../lines';
import type { EntryEdits } from './editEntries';

export const RULE = 'env-variables';

/** Says what was done to the definitions of a file; names only, never a value. */
export function describeEdits(file: SourceFile, result: EntryEdits): Finding[] {
  const { edits, removed, added, toSet, toSetBesides, valuesElsewhere, offset, elsewhere } = result;
  const findings: Finding[] = [];
  const sentences = [
    ...(removed.length > 0 ? [`Removed ${listNames(removed)}.`] : []),
    ...(added.length > 0 ? [`Added ${listNames(added)}.`] : []),
    ...(removed.length + added.length === 0 ? ['Replaced metascopes by scopes.'] : []),
    ...(toSet.length > 0
      ? [`Set ${listNames(toSet)} to the scopes that the Developer Console lists for the credential.`]
      : []),
    ...(toSetBesides.length > 0
      ? [`Set ${listNames(toSetBesides)} to what the Developer Console shows with the credential.`]
      : []),
  ];
  if (edits.length > 0) findings.push(findingIn(file, offset, RULE, 'migrated', sentences.join(' ')));
  if (valuesElsewhere.length > 0) {
    const message = `The value of ${listNames(valuesElsewhere)} comes from elsewhere: see that it is there, and holds OAuth scopes separated by commas, as the Developer Console lists them.`;
    findings.push(findingIn(file, elsewhere, RULE, 'manual', message));
  }
  return findings;
}
