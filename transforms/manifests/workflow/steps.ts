import { isMap } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { itemsOf, mapsIn, pairIn, pairsOf, textOfScalar, valueAt, type NamedPair } from '../yaml/readYaml';

/** One step of a workflow or composite action. */
export interface Step {
  readonly map: YAMLMap;
  /** `owner/name@ref` of the action it uses. */
  readonly uses: NamedPair | undefined;
  readonly inputs: YAMLMap | undefined;
}

const WORKFLOW = /(?:^|\/)\.github\/.+\.ya?ml$|(?:^|\/)action\.ya?ml$/;

/** Whether a file of this name may be a workflow or an action. */
export function isWorkflow(path: string): boolean {
  return WORKFLOW.test(path);
}

/** The steps of a document, in order. */
export function stepsOf(document: Document): Step[] {
  return mapsIn(document)
    .flatMap((map) => itemsOf(valueAt(map, 'steps')))
    .filter((step): step is YAMLMap => isMap(step))
    .map((map) => {
      const inputs = valueAt(map, 'with');
      return { map, uses: pairIn(map, 'uses'), inputs: isMap(inputs) ? inputs : undefined };
    });
}

/** An input of a step; GitHub does not care for the case of their names. */
export function inputOf({ inputs }: Step, name: string): NamedPair | undefined {
  return pairsOf(inputs).find(({ key }) => String(key.value).toUpperCase() === name.toUpperCase());
}

/** The text of an input; undefined if it is not there. */
export function inputText(step: Step, name: string): string | undefined {
  return textOfScalar(inputOf(step, name)?.value);
}

/** The name of the secret or variable that a value is, and of the context it comes from: `${{ secrets.X }}`. */
export function referenceIn(value: string | undefined): { context: string; name: string } | undefined {
  const [, context, name] =
    /^\s*\$\{\{\s*(secrets|vars|env|inputs)\.([\w-]+)\s*\}\}\s*$/.exec(value ?? '') ?? [];
  return context === undefined || name === undefined ? undefined : { context, name };
}

/** The secrets that a reusable workflow declares: its callers name them. */
export function declaredSecrets(document: Document): string[] {
  return pairsOf(valueAt(document.contents, 'on', 'workflow_call', 'secrets')).map(({ key }) =>
    String(key.value),
  );
}
