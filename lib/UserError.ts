import type { ExitCode } from './exitCodes';

/** Something the user can put right: `message` says what is wrong, `hint` what to do about it. */
export class UserError extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
    readonly hint?: string,
  ) {
    super(message);
  }
}
