import type { NodePath } from '@babel/traverse';
import { evaluateText, patternText } from '../ast/evaluateText';
import { memberName, propertyName } from '../ast/names';
import { children, part } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { isBrowserCode } from './browserCode';
import { AEM_CLIENT_ID, AEM_METASCOPE, AEM_PROPERTIES, AEM_VARIABLE, KEY_OPTION } from '../ims/lookalikes';
import { visit } from '../ast/visit';

/** Why a recognised exchange is not rewritten. */
export interface Judgement {
  readonly status: 'manual' | 'left';
  readonly rule: string;
  readonly reason: string;
}

/**
 * Looks for what makes a file another case: another credential, a browser, a public JWT option.
 *
 * @param place the request, or the making of the JWT, that stands in this file
 */
export function judgeModule(place: NodePath, context: ModuleContext): Judgement | undefined {
  if (isAemCredential(context)) {
    return {
      status: 'left',
      rule: 'aem-service-credentials',
      reason:
        'AEM as a Cloud Service service credentials keep the JWT exchange: they are made in the AEM Developer Console and have no OAuth twin. Replacing them needs a new credential, not a code change.',
    };
  }
  if (isBrowserCode(place, context)) {
    return {
      status: 'manual',
      rule: 'browser-code',
      reason:
        'This code runs where its users can read it, in a browser for instance, and a client secret cannot be kept there. Move the token request to a server, then migrate it there.',
    };
  }
  const option = keyOption(context);
  if (option === undefined) return undefined;
  return {
    status: 'manual',
    rule: 'public-option',
    reason: `The option \`${option}\` hands the private key to this program: the JWT flow is part of what it offers. Decide how users will pass the client secret and scopes instead.`,
  };
}

function isAemCredential({ module, origins }: ModuleContext): boolean {
  const names = new Set<string>();
  let marked = false;
  const note = (text: string): void => {
    if (AEM_METASCOPE.test(text) || AEM_CLIENT_ID.test(text)) marked = true;
  };
  visit(module.program, {
    StringLiteral(path) {
      note(path.node.value);
    },
    TemplateLiteral(path) {
      for (const pattern of evaluateText(path, origins)) note(patternText(pattern));
    },
    enter(path) {
      const name = memberName(path) ?? propertyName(path);
      if (name === undefined) return;
      names.add(name);
      if (AEM_VARIABLE.test(name)) marked = true;
    },
  });
  return marked || AEM_PROPERTIES.every((name) => names.has(name));
}

/** A declared command-line option for the key: `.option('private-key', …)`, `{ 'private-key': { type: … } }`. */
function keyOption({ module }: ModuleContext): string | undefined {
  let found: string | undefined;
  visit(module.program, {
    CallExpression(path) {
      const name = memberName(part(path, 'callee') as NodePath);
      if (
        name === undefined ||
        !/^(option|options|requiredOption|addOption|positional|flag|string)$/.test(name)
      )
        return;
      for (const argument of children(path, 'arguments')) {
        const text = argument.isStringLiteral() ? argument.node.value : undefined;
        if (text !== undefined && KEY_OPTION.test(text)) found = text;
        if (argument.isObjectExpression())
          found ??= children(argument, 'properties')
            .map(propertyName)
            .find((key) => key !== undefined && KEY_OPTION.test(key));
      }
    },
  });
  return found;
}
