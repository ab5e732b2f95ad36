import type { Document } from 'yaml';
import { AIO_APPS_ACTION, KEY_ACTIONS } from '../ims/commandLines';
import { AEM_METASCOPE } from '../ims/lookalikes';
import type { Edit, Finding, SourceFile } from '../types';
import { findingIn } from './lines';
import { raisePin } from './raisePin';
import type { ManifestResult, ManifestRule } from './types';
import { rewriteAuthStep, setValue } from './workflow/rewriteAuthStep';
import {
  declaredSecrets,
  inputOf,
  inputText,
  isWorkflow,
  referenceIn,
  stepsOf,
  type Step,
} from './workflow/steps';
import { readYaml, startOf, textOfScalar } from './yaml/readYaml';

const RULE = 'aio-apps-action';

const NOTHING: ManifestResult = { edits: [], findings: [], defines: [] };

/** Workflows that sign in by `adobe/aio-apps-action`, and those of other actions that take the key. */
export const aioAppsAction: ManifestRule = {
  meta: {
    id: RULE,
    summary:
      'Lets workflows with adobe/aio-apps-action sign in with the OAuth credential: `auth` becomes `oauth_sts`.',
    fingerprints: [AIO_APPS_ACTION.name, 'aio-cloudmanager-'],
    docs: 'docs/aio-apps-action.md',
  },
  matches: isWorkflow,
  follows: 'fingerprint',
  apply: (file) => {
    if (!aioAppsAction.meta.fingerprints.some((text) => file.text.includes(text))) return NOTHING;
    const { documents, failure } = readYaml(file.text);
    if (failure !== undefined) {
      const message = `It uses an action that may take the private key, but cannot be read (${failure}).`;
      return { ...NOTHING, findings: [findingIn(file, 0, RULE, 'manual', message)] };
    }
    const parts = documents.map((document) => adaptDocument(file, document));
    return {
      edits: parts.flatMap(({ edits }) => edits),
      findings: withoutRepeats(parts.flatMap(({ findings }) => findings)),
      defines: [],
    };
  },
};

/** What is said of a secret is said once in a file. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ status, message }, index) =>
      status !== 'manual' || index === findings.findIndex((other) => other.message === message),
  );
}

function adaptDocument(file: SourceFile, document: Document): { edits: Edit[]; findings: Finding[] } {
  const steps = stepsOf(document);
  const own = steps.filter((step) => refOf(step) !== undefined);
  const auth = own.filter((step) => isAuth(step));
  const decided = auth.map((step) => ({ step, refusal: findRefusal(step, document) }));
  const migrated = decided.filter(({ refusal }) => !refusal).map(({ step }) => step);
  const refused = decided.flatMap(({ step, refusal }) =>
    refusal ? [findingIn(file, startOf(step.uses?.key), RULE, refusal.status, refusal.message)] : [],
  );
  const rewritten = migrated.map((step) => rewriteAuthStep(file, step));
  const pins =
    migrated.length > 0 ? own.flatMap((step) => raiseUse(file, step, migrated.includes(step))) : [];
  return {
    edits: [...rewritten.flatMap(({ edits }) => edits), ...pins],
    findings: [...rewritten.flatMap(({ findings }) => findings), ...refused, ...reportOthers(file, steps)],
  };
}

/** What stands behind the `@` of a use of the action; undefined for other steps. */
function refOf({ uses }: Step): string | undefined {
  const text = textOfScalar(uses?.value) ?? '';
  return text.startsWith(`${AIO_APPS_ACTION.name}@`)
    ? text.slice(AIO_APPS_ACTION.name.length + 1)
    : undefined;
}

function isAuth(step: Step): boolean {
  const command = inputText(step, 'command')?.toLowerCase();
  return (
    command === AIO_APPS_ACTION.jwt || (inputOf(step, 'KEY') !== undefined && !!command?.includes('${{'))
  );
}

const BY_HAND = `command: ${AIO_APPS_ACTION.oauth}, no KEY, TECHNICALACCOUNTEMAIL beside TECHNICALACCOUNTID, and in SCOPES the OAuth scopes, separated by commas`;

/** Why a step is not rewritten; undefined if it is. */
function findRefusal(
  step: Step,
  document: Document,
): { readonly status: 'manual' | 'left'; readonly message: string } | undefined {
  const manual = (why: string): { status: 'manual'; message: string } => ({
    status: 'manual',
    message: `${why} What it takes: ${BY_HAND}.`,
  });
  if (AEM_METASCOPE.test(inputText(step, 'SCOPES') ?? ''))
    return {
      status: 'left',
      message: 'Signs in with a credential of AEM as a Cloud Service, which still works by JWT.',
    };
  if (inputText(step, 'command')?.toLowerCase() !== AIO_APPS_ACTION.jwt)
    return manual('Whether this step signs in depends on a value that is not to be seen here.');
  const ref = refOf(step) ?? '';
  if (/^[\da-f]{40}$/.test(ref) && !isRecent(step))
    return manual(
      `The action is pinned to a commit: pin it to that of a release from ${AIO_APPS_ACTION.version} on (git ls-remote --tags https://github.com/${AIO_APPS_ACTION.name}), then change the step.`,
    );
  const references = ['KEY', 'TECHNICALACCOUNTID'].map((name) => referenceIn(inputText(step, name)));
  const declared = declaredSecrets(document);
  if (references.some((reference) => reference?.context === 'inputs'))
    return manual(
      'The key is an input of this action or workflow: whoever calls it has to hand over other values.',
    );
  if (references.some((reference) => reference && declared.includes(reference.name)))
    return manual(
      'The key is a secret that callers of this workflow hand over: they have to hand over others.',
    );
  return undefined;
}

/** Whether the comment behind a pinned commit names a version that knows the OAuth credential. */
function isRecent({ uses }: Step): boolean {
  const comment = (uses?.value as { comment?: string | null } | null)?.comment ?? '';
  const major = /\bv?(\d+)(?:\.\d+)*/.exec(comment)?.[1];
  return major !== undefined && Number(major) >= AIO_APPS_ACTION.since;
}

/** Moves a use of the action to a version that knows the OAuth credential; those of one workflow move together. */
function raiseUse(file: SourceFile, step: Step, isAuthStep: boolean): Edit[] {
  const ref = refOf(step) ?? '';
  const withoutScopes = isAuthStep && inputOf(step, 'SCOPES') === undefined;
  const raised = raisePin(ref, AIO_APPS_ACTION.since, AIO_APPS_ACTION.version);
  const isTooOld = withoutScopes && /^v?3\.[0-2]\./.test(ref);
  // Only whole versions are known to be tags of the action.
  const isRaised = isTooOld || (raised !== undefined && raised !== 'unknown');
  return isRaised
    ? [setValue(file, step.uses?.value, `${AIO_APPS_ACTION.name}@${AIO_APPS_ACTION.version}`)]
    : [];
}

/** Other actions that take the private key. */
function reportOthers(file: SourceFile, steps: readonly Step[]): Finding[] {
  return steps.flatMap((step) => {
    const uses = textOfScalar(step.uses?.value) ?? '';
    const known = KEY_ACTIONS.find(({ name }) => name.test(uses));
    const takesKey = inputOf(step, 'KEY') !== undefined || inputOf(step, 'IMSCONFIG') !== undefined;
    const isAdobe =
      known ?? (inputOf(step, 'KEY') && inputOf(step, 'TECHNICALACCOUNTID') && inputOf(step, 'IMSORGID'));
    if (refOf(step) !== undefined || !takesKey || !isAdobe) return [];
    const advice = known?.advice ?? 'see whether a newer version of it takes the OAuth credential';
    const message = `${uses.replace(/@.*$/, '')} signs in with the private key: ${advice}.`;
    return [findingIn(file, startOf(step.uses?.key), RULE, 'manual', message)];
  });
}
