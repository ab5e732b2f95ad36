import type { Node } from 'jsonc-parser';
import { scopesFor } from '../../ims/metascopes';
import type { Finding, SourceFile } from '../../types';
import { cutElements, endOf } from '../json/editArray';
import { propertyNamed } from '../json/readJson';
import type { JsonEdit } from '../json/types';
import { findingIn, listNames } from '../lines';
import {
  CREDENTIAL_VARIABLES,
  JWT_VARIABLES,
  METASCOPE_VARIABLE,
  PLACEHOLDER,
  SCOPES_VARIABLE,
} from './names';
import { nameOf, valueOf } from './readRequest';
import { RULE } from './rule';

/** The variables of an environment for Adobe's collections, as far as they matter here. */
interface Variables {
  readonly list: Node;
  readonly metascopes: Node;
  readonly leaving: readonly Node[];
  readonly hasScopes: boolean;
}

/**
 * Adapts an environment: the metascopes become the scopes, and what only the JWT flow needs goes. Only a template is
 * changed; where values are filled in, a person does it.
 */
export function adaptEnvironment(
  file: SourceFile,
  root: Node,
): { edits: JsonEdit[]; findings: Finding[] } | undefined {
  const variables = readVariables(root);
  if (!variables) return undefined;
  const { list, metascopes, leaving, hasScopes } = variables;
  const say = (status: Finding['status'], message: string): Finding =>
    findingIn(file, metascopes.offset, RULE, status, message);
  const gone = listNames([metascopes, ...leaving].map(nameOf));
  if (!isTemplate(list)) {
    const message = `This environment holds values and was not changed. Give it ${SCOPES_VARIABLE}, the scopes separated by commas, and take out ${gone}.`;
    return { edits: [], findings: [say('manual', message)] };
  }
  const removed = new Set(hasScopes ? [...leaving, metascopes] : leaving);
  return {
    edits: [...(hasScopes ? [] : renameMetascopes(metascopes)), ...cutElements(list, removed)],
    findings: [
      say('migrated', `${SCOPES_VARIABLE} takes the place of ${gone}.`),
      say(
        'manual',
        `Compare ${SCOPES_VARIABLE} with the Scopes tab of the credential in the Adobe Developer Console.`,
      ),
    ],
  };
}

/** Undefined for any environment that is not for Adobe's signing request: all of these names have to be there. */
function readVariables(root: Node): Variables | undefined {
  const list = propertyNamed(root, 'values')?.value;
  const entries = list?.type === 'array' ? (list.children ?? []) : [];
  const names = entries.map(nameOf);
  const metascopes = entries.find((entry) => METASCOPE_VARIABLE.test(nameOf(entry)));
  const leaving = entries.filter((entry) => JWT_VARIABLES.has(nameOf(entry)));
  const isOurs = CREDENTIAL_VARIABLES.every((pattern) => names.some((name) => pattern.test(name)));
  if (!list || !metascopes || leaving.length === 0 || !isOurs) return undefined;
  return { list, metascopes, leaving, hasScopes: names.includes(SCOPES_VARIABLE) };
}

/** Whether nothing is filled in that is a secret, or names a credential. */
function isTemplate(list: Node): boolean {
  const entries = list.children ?? [];
  const personal = entries.filter((entry) => {
    const name = nameOf(entry);
    return (
      /SECRET|KEY|TOKEN|CLIENT_ID|ACCOUNT|ORG/i.test(name) &&
      name !== 'ADOBE_IO_ACCESS_TOKEN__JS_RSA_SIGN_LIBRARY'
    );
  });
  return personal.every((entry) => PLACEHOLDER.test(String(valueOf(entry)?.value ?? '').trim()));
}

function renameMetascopes(entry: Node): JsonEdit[] {
  const key = propertyNamed(entry, 'key')?.value;
  const value = valueOf(entry);
  if (!key || !value) return [];
  const before = value.children?.map((item) => String(item.value)) ?? String(value.value).match(/\w+/g) ?? [];
  const scopes = scopesFor(before)?.join(',') ?? '';
  return [
    { start: key.offset, end: endOf(key), text: JSON.stringify(SCOPES_VARIABLE) },
    { start: value.offset, end: endOf(value), text: JSON.stringify(scopes) },
  ];
}
