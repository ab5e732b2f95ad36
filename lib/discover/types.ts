/** A file that holds a fingerprint and may be analysed. `path` is relative to the root, with `/`; a BOM stays in `text`. */
export interface Hit {
  readonly path: string;
  readonly text: string;
}

/** A file that is not analysed, and why, in words for the user. `path` is relative to the root, with `/`. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

/** What a search of one repository found. Every list is in path order. */
export interface Discovery {
  /** How many files were searched for fingerprints. */
  readonly seen: number;
  readonly hits: readonly Hit[];
  /** Files beside the code that hold a fingerprint of theirs: settings, deployments, scripts. Nobody parses them as source. */
  readonly manifests: readonly Hit[];
  /** Files that hold a fingerprint but are not source: vendored, minified, generated, bundled, too large. Never edited. */
  readonly left: readonly Skipped[];
  /** Files that could not be read, or that hold a fingerprint in an encoding that can't be rewritten. */
  readonly failed: readonly Skipped[];
  /** Whether a path, relative to the root, lies within the paths that the run is limited to. */
  readonly isWithin: (path: string) => boolean;
  /** Every file of the repository, if they had to be listed for the search: listing them again would be dear. */
  readonly all: () => readonly string[] | undefined;
  /** Whether the list of files came from git. */
  readonly git: boolean;
}
