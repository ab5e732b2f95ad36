/** What the exit code of the command line says. When several apply, the first of 130, 2, 3, 4 wins. */
export const EXIT = {
  /** The run finished; there may have been nothing to do, and manual items may remain. */
  DONE: 0,
  /** A defect of this tool. Nothing can be said about the repository. */
  INTERNAL: 1,
  /** Some files could not be read, analysed or written; the others are fine. */
  SOME_FAILED: 2,
  /** `--check`: the preview found changes. */
  CHANGES_FOUND: 3,
  /** `--fail-on manual`: something remains that a person must do. */
  MANUAL_LEFT: 4,
  /** The command was not understood. */
  USAGE: 64,
  /** The run could not start: dirty git tree, no git, no such path. */
  PRECONDITION: 69,
  /** Something outside failed that may work next time: a clone, the network. */
  TRANSIENT: 75,
  /** `verify`: Adobe IMS refused the credential or a scope. Not 1, which is for defects, nor 75: trying again is no use. */
  REFUSED: 77,
  /** Stopped by the user or the engine (SIGINT, SIGTERM); every file is either whole and new or whole and untouched. */
  INTERRUPTED: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
