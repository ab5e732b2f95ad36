import type { Options } from 'prettier';
import * as babel from 'prettier/plugins/babel';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import type { Rewrite } from './types';

/** Formats a program as a project with these settings would. */
const formatted =
  (options: Options): Rewrite =>
  async ({ path, text }) => ({
    path,
    text: await format(text, {
      parser: /\.[mc]?tsx?$/.test(path) ? 'typescript' : 'babel',
      plugins: [babel, estree, typescript],
      ...options,
    }),
  });

export const indentWithTabs = formatted({ useTabs: true, singleQuote: true });

export const quoteTwice = formatted({ tabWidth: 4, quoteProps: 'consistent', bracketSpacing: false });

export const dropSemicolons = formatted({ semi: false, singleQuote: true, trailingComma: 'none' });

export const breakLines = formatted({ printWidth: 50, arrowParens: 'avoid', singleQuote: true });

export const endLinesWithCrlf: Rewrite = ({ path, text }) => ({
  path,
  text: text.replace(/\r?\n/g, '\r\n'),
});
