import { CAMPAIGN_METASCOPE } from './facts';
import { toCode, toCodes } from '../report/markdown';
import { STEP_TEXTS, type StepId } from './stepTexts';
import type { Credential, Place, RolloutStep, VariableStep } from './types';
import { verifyCommandFor } from './verifyCommandFor';

/** What a credential adds to the text of a step. */
type Own = Partial<Pick<RolloutStep, 'about' | 'items'>>;

/** The steps of one credential, in the order to take them. */
export function describeSteps(credential: Credential): RolloutStep[] {
  const { metascopes, keys, open, files, status, variables } = credential;
  const isUnfinished = status === 'manual' || open.length > 0;
  const isCampaign = metascopes.some((metascope) => CAMPAIGN_METASCOPE.test(metascope));
  return [
    ...(isUnfinished ? [makeStep('code', describeCode(credential))] : []),
    makeStep('credential'),
    makeStep('scopes', describeScopes(credential)),
    makeStep('settings', describeSettings(credential)),
    makeStep('verify', describeVerify(credential)),
    ...(isCampaign ? [makeStep('campaign')] : []),
    makeStep('deploy', { about: [`What changed for this credential is in ${toCodes(files)}.`] }),
    makeStep('lastUse'),
    makeStep('remove'),
    makeStep('keys', { items: [...keys.map(describePlace), ...variables.flatMap(describeRemoval)] }),
  ];
}

function makeStep(id: StepId, { about = [], items = [] }: Own = {}): RolloutStep {
  const text = STEP_TEXTS[id];
  return { id, title: text.title, about: [...text.about, ...about], items: [...text.items, ...items] };
}

/** A place as the start of a line. */
export function describePlace({ file, line, message }: Place): string {
  return `${toCode(`${file}:${String(line)}`)} ${message}`;
}

function describeCode({ status, open }: Credential): Own {
  const about =
    status === 'manual'
      ? ['It still asks for its token by JWT, and must be changed before anything else.']
      : [];
  return { about, items: open.map(describePlace) };
}

function describeScopes({ metascopes, scopes, variables }: Credential): Own {
  const about = metascopes.length > 0 ? [`The JWT asked for ${toCodes(metascopes)}.`] : [];
  const toSet = variables.filter(({ action }) => action === 'set').map(({ name }) => name);
  if (scopes.length > 0)
    return { about, items: [`Compare it with what the code asks for: ${toCodes(scopes)}.`] };
  if (toSet.length > 0) return { about, items: [`Copy it into ${toCodes(toSet)}, separated by commas.`] };
  return { about, items: ['Compare it with what the code asks for.'] };
}

function describeSettings({ variables, settings }: Credential): Own {
  const kept = variables.filter(({ action }) => action === 'keep').map(nameWithPlaces);
  const set = variables.filter(({ action }) => action === 'set');
  return {
    about: kept.length > 0 ? [`These stay as they are: ${kept.join('; ')}.`] : [],
    items: [
      ...set.map((variable) => `Set ${nameWithPlaces(variable)}. ${variable.note}`),
      ...settings.map(describePlace),
    ],
  };
}

function nameWithPlaces({ name, files }: VariableStep): string {
  return files.length > 0 ? `${toCode(name)} (${toCodes(files)})` : toCode(name);
}

function describeVerify(credential: Credential): Own {
  const command = toCode(verifyCommandFor(credential));
  const where =
    credential.clientId === undefined
      ? 'with the client id in `ADOBE_CLIENT_ID` and the secret in `ADOBE_CLIENT_SECRET` for the moment'
      : 'in each environment, with its settings';
  return { items: [`${command}, ${where}.`] };
}

function describeRemoval({ name, action, files }: VariableStep): string[] {
  return action === 'remove'
    ? [`Remove ${toCode(name)} wherever it is set. It was read in ${toCodes(files)}.`]
    : [];
}
