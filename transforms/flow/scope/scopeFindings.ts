import type { ModuleContext } from '../../context';
import { scopesFor } from '../../ims/metascopes';
import { findingAt } from '../../step';
import type { Finding } from '../../types';
import { readEnvironment } from '../environment/readEnvironment';
import { renamedVariables } from '../environment/renamedVariables';
import type { TokenFlow } from '../types';
import { inputsOf } from '../compareInputs';
import { namesOf } from './chooseScopeNames';
import type { Renamed, WrittenScope } from './types';

const LIST = 'the list on the Scopes tab of the credential in the Adobe Developer Console';

/** What a person has to know about the scopes of a flow. */
export function scopeFindings(
  flow: TokenFlow,
  scope: WrittenScope,
  rule: string,
  context: ModuleContext,
): Finding[] {
  const isKnown = scope.kind === 'mapped' || scope.kind === 'chosen';
  const message = scopeAdvice(scope, isKnown ? [] : namedElsewhere(context), renamedHolders(context));
  const say = (status: Finding['status'], text: string): Finding =>
    findingAt(flow.call, rule, status, text, context, flow.id);
  const given = isKnown ? (scope.given ?? []) : [];
  return [
    say(isKnown ? 'migrated' : 'manual', message),
    ...(given.length > 0 ? [say('manual', givenAdvice(given))] : []),
  ];
}

/** What callers and files that can't be seen give has changed with the code that can. */
function givenAdvice(given: readonly Renamed[]): string {
  const names = given.map(({ name, was }) => (name === was ? name : `${name} (instead of ${was})`));
  return `What the program is given from where this tool cannot see, by a file that it reads or by other callers, holds OAuth scopes now in ${names.join(' and ')}: ${LIST}.`;
}

/** Variables that hold scopes from now on and that a helper reads, which is given their names. */
function namedElsewhere(context: ModuleContext): WrittenScope['env'] {
  const reads = context.views.flatMap(({ module }) => readEnvironment(module.program, context.origins));
  return [...renamedVariables(reads, context)].map(([name, { was }]) => ({ name, was }));
}

/** The settings that hold scopes now, by the names they had: those that callers give, as far as that can be seen. */
function renamedHolders(context: ModuleContext): Map<string, string> {
  const { scopeHolders, renamed } = context;
  const given = [...scopeHolders].flatMap((holder) => inputsOf(holder, context)).map(({ name }) => name);
  const names = given.length > 0 ? given : [...scopeHolders].flatMap(namesOf);
  return new Map([...renamed].filter(([was, name]) => was !== name && names.includes(was)));
}

/** What a person has to check about the scopes: the code never proves that they are right. */
function scopeAdvice(
  scope: WrittenScope,
  variables: WrittenScope['env'],
  holders: ReadonlyMap<string, string>,
): string {
  const [variable] = scope.env.length > 0 ? scope.env : variables;
  if (scope.kind === 'mapped') {
    return `${scope.metascopes.join(', ')} became the scopes ${scope.scopes.join(', ')}. Compare them with ${LIST}.`;
  }
  if (scope.kind === 'chosen') return `The scopes given with --scopes are used. Compare them with ${LIST}.`;
  const from = whyRead(scope);
  if (scope.setting) {
    const { name, was } = scope.setting;
    const instead = was === undefined ? '' : ` (instead of ${was})`;
    return `${from}The scopes are read from the setting ${name}${instead} of the package config. Let it hold ${LIST}.`;
  }
  if (variable?.was !== undefined && variable.was !== variable.name) {
    return `${from}Set ${variable.name} (instead of ${variable.was}) to the scopes, separated by commas: ${LIST}.`;
  }
  if (variable) return `${from}Set ${variable.name} to the scopes, separated by commas: ${LIST}.`;
  const names = [...holders].map(([was, name]) => `${name} (instead of ${was})`);
  const given = names.length > 0 ? ` in ${names.join(' and ')}` : ' where they gave metascopes';
  return `${from}Callers give OAuth scopes now${given}: ${LIST}.`;
}

/** Why the scopes of known metascopes are read from the environment. */
function whyRead({ metascopes, kind }: WrittenScope): string {
  if (metascopes.length === 0) return '';
  const names = metascopes.join(', ');
  const published = kind === 'environment' ? scopesFor(metascopes) : undefined;
  return published
    ? `The removed code names ${names}, with the published scopes ${published.join(', ')}; whether all of them were asked for here could not be told. `
    : `No published scopes match ${names}. `;
}
