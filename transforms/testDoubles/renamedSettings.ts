import type { NodePath } from '@babel/traverse';
import { propertyName } from '../ast/names';
import { quoteOf } from '../ast/style';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { fallbackScope } from '../flow/scope/fallbackScope';
import { replaceList, replaceText } from '../flow/scope/replaceLiterals';
import type { TokenFlow } from '../flow/types';
import { visit } from '../ast/visit';

/**
 * Lets a test set, and expect, scopes where the program reads and gives them under a new name: `{ META_SCOPES: 'ent_x' }`
 * put in the place of `process.env`, `stubEnv('META_SCOPES', 'ent_x')`, `toEqual({ metaScopes: ['ent_x'] })`.
 *
 * @returns what was adapted
 */
export function adaptRenamedSettings(flow: TokenFlow, test: ModuleContext): NodePath[] {
  const names = renamedNames(test);
  const found: NodePath[] = [];
  const adapt = (place: NodePath, name: string | undefined, key?: NodePath, value?: NodePath): void => {
    const to = name === undefined ? undefined : names.get(name);
    if (to === undefined || !key || !value || test.cascade.isGone(place) || isEdited(place, test)) return;
    const wanted = { override: test.options.scopes, fallback: fallbackScope(flow, test) };
    const replaced = replaceList(value, wanted, test) ?? replaceText(value, wanted, test);
    if (!replaced || replaced.unknown.length > 0) return;
    const quote = key.isStringLiteral() ? quoteOf(key) : '';
    test.draft.replaceRange(key.node.start ?? 0, key.node.end ?? 0, `${quote}${to}${quote}`);
    for (const { start, end, text } of replaced.edits) test.draft.replaceRange(start, end, text);
    found.push(place);
  };
  visit(test.module.program, {
    ObjectProperty(property) {
      adapt(property, propertyName(property), child(property, 'key'), child(property, 'value'));
    },
    CallExpression(call) {
      const [key, value] = children(call, 'arguments');
      // What a list of arguments names alone is renamed with the names in lists.
      if (key?.isStringLiteral() && !test.renamed.has(key.node.value))
        adapt(call, key.node.value, key, value);
    },
  });
  return found;
}

/** New names by the old ones: of environment variables and of settings. */
function renamedNames({ renamed, scopeVariables }: ModuleContext): Map<string, string> {
  const variables = [...scopeVariables].flatMap(([name, { was }]): [string, string][] =>
    was === undefined || was === name ? [] : [[was, name]],
  );
  return new Map([...renamed, ...variables]);
}

/** Whether something in a piece of code is changed already. */
function isEdited({ node }: NodePath, { draft }: ModuleContext): boolean {
  return draft.edits.some(({ start, end }) => end > (node.start ?? 0) && start < (node.end ?? 0));
}
