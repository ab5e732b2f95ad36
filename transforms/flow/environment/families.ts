import type { NodePath } from '@babel/traverse';
import { memberName } from '../../ast/names';
import { child, children } from '../../ast/unwrap';

/** How the name of a family of variables is written: `ADOBE_*_PRIVATE_KEY`. */
const FAMILY = /^(?=.*[A-Z]{3})[A-Z0-9_]*(?:\*[A-Z0-9_]*)+$/;

/** The variables that a template chooses among, as one name: `*` for what is not written in it. */
export function familyName(key: NodePath): string | undefined {
  if (!key.isTemplateLiteral()) return undefined;
  const parts = children(key, 'quasis').map(({ node }) =>
    node.type === 'TemplateElement' ? (node.value.cooked ?? '') : '',
  );
  const name = parts.join('*');
  return FAMILY.test(name) ? name : undefined;
}

/** The family that `env[`ADOBE_${stage}_KEY`]` reads; undefined for other code. */
export function familyRead(path: NodePath): string | undefined {
  const key = memberName(path) === undefined ? child(path, 'property') : undefined;
  return key && familyName(key);
}

/** Whether a name is that of a family. */
export function isFamily(name: string): boolean {
  return FAMILY.test(name);
}

/** Matches the variables of a family; what `*` stands for is captured. */
export function familyPattern(family: string): RegExp {
  return new RegExp(`^${family.replaceAll('*', '([A-Z0-9_]+)')}$`);
}

/** The member of a family that has these parts in place of each `*`. */
export function memberOfFamily(family: string, parts: readonly string[]): string {
  return parts.reduce((name, part) => name.replace('*', part), family);
}
