/** A mark by which a file is known not to be source, and the reason given to the user. */
interface LeaveMark {
  readonly pattern: RegExp;
  readonly reason: string;
}

/** Marks in the path of a file, relative to the root. */
export const PATH_MARKS: readonly LeaveMark[] = [
  { pattern: /(?:^|\/)(?:node_modules|jspm_packages|web_modules)\//, reason: 'an installed package' },
  {
    pattern: /(?:^|\/)(?:vendor|vendors|vendored|third[_-]party|3rdparty|bower_components|\.yarn)\//,
    reason: 'vendored code',
  },
  // `build/` and `out/` also hold hand-written build scripts, so they are judged by content.
  {
    pattern: /(?:^|\/)(?:dist|\.next|\.nuxt|\.output|\.parcel-cache|storybook-static)\//,
    reason: 'build output',
  },
  { pattern: /[.-]min\.[cm]?js$/, reason: 'minified' },
  { pattern: /[.-](?:bundle|chunk)\.[cm]?js$/, reason: 'bundled' },
  { pattern: /[.-]generated\.[cm]?[jt]sx?$/, reason: 'generated' },
];

/** Marks in the comments at the head of a file. */
export const HEADER_MARKS: readonly LeaveMark[] = [
  {
    pattern:
      /@generated\b|\bdo not (?:edit|modify)\b|\bauto-?generated\b|\bautomatically generated\b|\bcode generated\b/i,
    reason: 'generated, as its header says',
  },
];

/** Marks anywhere in a file: the run-time of a bundler, or the trace of a compiler. */
export const CONTENT_MARKS: readonly LeaveMark[] = [
  { pattern: /__webpack_require__|\bwebpackBootstrap\b|\bwebpackChunk\w*\b/, reason: 'bundled by webpack' },
  { pattern: /__nccwpck_require__/, reason: 'bundled by ncc' },
  { pattern: /\bparcelRequire\w*\b/, reason: 'bundled by Parcel' },
  { pattern: /\bvar __commonJS\w* = \(|\bvar __toESM = \(/, reason: 'bundled by esbuild' },
  { pattern: /\btypeof require&&require\b|"function"==typeof require&&/, reason: 'bundled by Browserify' },
  { pattern: /^\/\/[#@] sourceMappingURL=/m, reason: 'compiled (it refers to a source map)' },
];
