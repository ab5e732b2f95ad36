import { posix } from 'node:path';
import type { NodePath } from '@babel/traverse';
import { evaluateText, HOLE, patternText } from '../ast/evaluateText';
import type { ModuleContext } from '../context';

/** Settings of a credentials file that only the old builder reads. Source: service-account-credentials-builder.js of 3.4.2. */
const OTHER_SETTINGS = [
  ['pdf_services', 'pdf_services_uri'],
  ['service_account_credentials', 'ims_base_uri'],
] as const;

/**
 * A setting by which a credentials file of the repository names other hosts, which the new builder does not read.
 *
 * @param path what names the file
 */
export function otherHost(path: NodePath, context: ModuleContext): string | undefined {
  const { module, set } = context;
  const folder = posix.dirname(module.path);
  const around = [set.packageOf(module)?.directory ?? '.', folder, '.'];
  for (const pattern of evaluateText(path, context.origins)) {
    const name = patternText(pattern);
    if (name.includes(HOLE)) continue;
    for (const directory of around) {
      const found = settingIn(set.textOf(posix.join(directory, name)));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function settingIn(text: string | undefined): string | undefined {
  const content = text === undefined ? undefined : parse(text);
  return OTHER_SETTINGS.map(([group, name]) => {
    const inner: unknown = isObject(content) ? content[group] : undefined;
    return isObject(inner) && inner[name] ? `${group}.${name}` : undefined;
  }).find((name) => name !== undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
