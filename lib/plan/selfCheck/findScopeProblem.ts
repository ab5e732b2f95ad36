import type { NodePath } from '@babel/traverse';
import { ModuleSet } from '../../../transforms/ast/moduleSet';
import { Origins } from '../../../transforms/ast/origins';
import { memberName, propertyName } from '../../../transforms/ast/names';
import { partsOf } from '../../../transforms/ast/partsOf';
import { child, children } from '../../../transforms/ast/unwrap';
import type { SourceModule } from '../../../transforms/types';
import { visit } from '../../../transforms/ast/visit';

const METASCOPE = /\bent_\w+/;

/**
 * Looks for a metascope that the edits of a file make a scope.
 *
 * @returns what is wrong, as a clause, or undefined
 */
export function findScopeProblem(before: SourceModule, after: SourceModule): string | undefined {
  const found = metascopesSent(after);
  return found.length > metascopesSent(before).length
    ? `the metascope ${found.at(-1) ?? ''} would be sent as a scope`
    : undefined;
}

/** The metascopes that are given the name `scope`, one for each place. */
function metascopesSent(module: SourceModule): string[] {
  if (!METASCOPE.test(module.text)) return [];
  const origins = new Origins([module.program], new ModuleSet([module], undefined, new Map()));
  const found: string[] = [];
  const look = (value: NodePath | undefined): void => {
    const parts = value ? partsOf(value, origins) : [];
    const texts = [...parts, ...parts.flatMap((part) => valuesNamedLike(part, origins, module))].flatMap(
      textsIn,
    );
    const metascope = texts.map((text) => METASCOPE.exec(text)?.[0]).find((name) => name !== undefined);
    if (metascope !== undefined) found.push(metascope);
  };
  visit(module.program, {
    ObjectProperty(property) {
      if (propertyName(property) === 'scope') look(child(property, 'value'));
    },
    CallExpression(call) {
      const [name, value] = children(call, 'arguments');
      if (name?.isStringLiteral({ value: 'scope' })) look(value);
    },
    ArrayExpression(pair) {
      const [name, value] = children(pair, 'elements');
      if (name?.isStringLiteral({ value: 'scope' })) look(value);
    },
    TemplateLiteral(template) {
      children(template, 'quasis').forEach((quasi, index) => {
        if (textsIn(quasi).some((text) => /\bscope=$/.test(text)))
          look(children(template, 'expressions')[index]);
      });
    },
    'StringLiteral|TemplateElement': (path: NodePath) => {
      const sent = textsIn(path).map((text) => /\bscope=[^&]*?\b(ent_\w+)/.exec(text)?.[1]);
      found.push(...sent.filter((name) => name !== undefined));
    },
  });
  return found;
}

/**
 * The values of whatever has the name of a property that can't be followed: `this.scopes`, filled by
 * `Object.assign(this, { scopes })`, is what a default or another property of that name says.
 */
function valuesNamedLike(part: NodePath, origins: Origins, module: SourceModule): NodePath[] {
  const name = memberName(part);
  const isFollowed = origins.of(part).some(({ path }) => path.node !== part.node);
  if (name === undefined || isFollowed) return [];
  const found: NodePath[] = [];
  const add = (target: NodePath | undefined, value: NodePath | undefined): void => {
    if (value && target?.isIdentifier({ name })) found.push(...partsOf(value, origins));
  };
  visit(module.program, {
    ObjectProperty(property) {
      if (propertyName(property) !== name) return;
      const value = child(property, 'value');
      if (value && !property.parentPath.isObjectPattern()) found.push(...partsOf(value, origins));
    },
    AssignmentPattern(pattern) {
      add(child(pattern, 'left'), child(pattern, 'right'));
    },
  });
  return found;
}

function textsIn({ node }: NodePath): string[] {
  if (node.type === 'StringLiteral') return [node.value];
  if (node.type === 'TemplateElement') return [node.value.raw];
  return node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.raw) : [];
}
