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

/** How the generated module talks to IMS. */
export interface TokenClient {
  readonly name: string;
  /** The package it comes from, with the name it is imported by; undefined for what every Node has. */
  readonly from?: { readonly source: string; readonly imported: string };
  /** The version that has to be added where the package is not there yet. */
  readonly range?: string;
  /** The lines of a function `post(url, form)` that promises `{ ok, text }`; `‹…›` holds what only TypeScript has. */
  readonly post: readonly string[];
}
