import type { NodePath } from '@babel/traverse';
import type { Edit, Finding, SourceModule } from '../../../transforms/types';
import { visit } from '../../../transforms/ast/visit';

/** What is called gone by the migrated findings of a rule. */
const GONE: Readonly<Record<string, string>> = {
  'signed-assertion': 'the JWT would still be made',
  'private-key': 'the private key would still be read',
};

/**
 * Compares what findings call gone with what the edits of their file take away.
 *
 * @returns what is wrong, as a clause, or undefined
 */
export function findRemains(
  before: SourceModule,
  edits: readonly Edit[],
  findings: readonly Finding[],
): string | undefined {
  const gone = findings.filter(({ rule, status }) => rule in GONE && status === 'migrated');
  const starts = new Map<string, number>();
  visit(before.program, {
    enter({ node: { loc, start } }) {
      if (loc && typeof start === 'number') starts.set(place(loc.start.line, loc.start.column + 1), start);
    },
  });
  const left = gone.find(({ line, column }) => {
    const at = starts.get(place(line, column)) ?? 0;
    return !edits.some(({ start, end }) => start <= at && at < end);
  });
  return left && `${GONE[left.rule] ?? ''} (line ${String(left.line)})`;
}

/** Looks for the field `jwt_token` in a file whose requests should not send it any more: one field less for a flow. */
export function findJwtField(before: SourceModule, after: SourceModule): string | undefined {
  const count = countJwtFields(before);
  return count > 0 && countJwtFields(after) >= count ? 'the JWT would still be sent' : undefined;
}

function countJwtFields({ program }: SourceModule): number {
  let count = 0;
  visit(program, {
    Identifier({ node }) {
      if (node.name === 'jwt_token') count += 1;
    },
    'StringLiteral|TemplateElement': ({ node }: NodePath) => {
      const text =
        node.type === 'StringLiteral' ? node.value : node.type === 'TemplateElement' ? node.value.raw : '';
      if (/\bjwt_token(=|$)/.test(text)) count += 1;
    },
  });
  return count;
}

function place(line: number, column: number): string {
  return `${String(line)}:${String(column)}`;
}
