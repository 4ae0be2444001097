/** The machine failed us, not the content: a full disk, a missing permission, a folder that is not ours. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
  /** What was being done; `restore`: bringing back the published build, which is at `path` meanwhile. */
  readonly action: 'read' | 'write' | 'replace' | 'restore';
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

/** A lock that is not let go: by its path, the id of the process that holds it (0 where none is named), and in time. */
export class LockedError extends MachineError {
  readonly owner: number;
  /** Seconds for which it was waited for. */
  readonly waited: number;

  constructor(path: string, owner: number, waited: number) {
    super(
      'write',
      path,
      Object.assign(new Error(`${path} is held by process ${owner}`), { code: 'ELOCKED' }),
    );
    this.owner = owner;
    this.waited = waited;
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
