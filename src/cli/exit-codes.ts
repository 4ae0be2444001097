/** What a command's exit says to the shell. */
export const exitCodes = {
  done: 0,
  /** The content has errors; for `kotae check`, or warnings. */
  problems: 1,
  /** The command was called in a wrong way. */
  usage: 2,
  /** The machine failed us: disk, permission. */
  machine: 3,
  interrupted: 130,
} as const;

/** The command was called in a wrong way; `message` says what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
