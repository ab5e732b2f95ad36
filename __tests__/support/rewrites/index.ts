import { hoistLiterals, inlineConstants } from './constants';
import { turnArrowsIntoFunctions, turnFunctionsIntoArrows } from './functions';
import { turnRequireIntoImport } from './importPackages';
import { breakLines, dropSemicolons, endLinesWithCrlf, indentWithTabs, quoteTwice } from './layout';
import { turnAwaitIntoThen, turnThenIntoAwait } from './promises';
import { renameBindings } from './renameBindings';
import { turnImportIntoImportEquals, turnImportIntoRequire } from './requirePackages';
import type { Rewrite } from './types';
import { wrapInAsyncFunction, wrapInFunction } from './wrap';

/** Rewrites of the layout alone, by name. */
export const LAYOUTS = {
  'indented with tabs': indentWithTabs,
  'double quotes': quoteTwice,
  'no semicolons': dropSemicolons,
  'short lines': breakLines,
  CRLF: endLinesWithCrlf,
} satisfies Record<string, Rewrite>;

/** Rewrites of the code that keep its meaning, by name. */
export const WORDINGS = {
  'renamed bindings': renameBindings,
  'functions as arrows': turnFunctionsIntoArrows,
  'arrows as functions': turnArrowsIntoFunctions,
  'then for await': turnAwaitIntoThen,
  'await for then': turnThenIntoAwait,
  'constants inlined': inlineConstants,
  'literals hoisted': hoistLiterals,
  'within a function': wrapInFunction,
  'within an async function': wrapInAsyncFunction,
  'import for require': turnRequireIntoImport,
  'require for import': turnImportIntoRequire,
  'import = require': turnImportIntoImportEquals,
} satisfies Record<string, Rewrite>;

export const REWRITES = { ...LAYOUTS, ...WORDINGS };

export type RewriteName = keyof typeof REWRITES;
