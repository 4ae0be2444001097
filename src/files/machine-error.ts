/** The machine failed us, not the content: a full disk, a missing permission, a folder that is not ours. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
  /** What was being done, such as `write`. */
  readonly action: 'read' | 'write' | 'replace';
  readonly path: string;
  /** The system's code, such as `ENOSPC`. */
  readonly code: string;

  constructor(action: MachineError['action'], path: string, cause: unknown) {
    const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? 'unknown';
    super(`${action} ${path}: ${code}`, { cause });
    this.action = action;
    this.path = path;
    this.code = code;
  }
}

/** Do something with a file, and make a failure of the machine a `MachineError`. */
export async function onMachine<T>(
  action: MachineError['action'],
  path: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined || error instanceof MachineError) throw error;
    throw new MachineError(action, path, error);
  }
}
