/** How the modules around a generated one are written. */
export interface ModuleStyle {
  readonly language: 'js' | 'ts';
  readonly system: 'esm' | 'commonjs';
  readonly quote: string;
  readonly semicolons: boolean;
  /** One step of indentation. */
  readonly indent: string;
  readonly lineBreak: string;
}

/** What the generated module asks for the token with. In lines of code, `‹…›` holds what only TypeScript has. */
export interface TokenClient {
  readonly name: string;
  /** The package it comes from, and what is imported of it; undefined for what every Node has. */
  readonly from?: { readonly source: string; readonly imported: string };
  /** The rest of the function, once it knows that `clientId`, `clientSecret`, `scopes` and `ims` are there. */
  readonly request: readonly string[];
  /** The functions that it calls, besides `failure`. */
  readonly helpers: readonly string[];
}
