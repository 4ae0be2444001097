import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/** Opening a pipe waits for whoever writes into it, unless this is said; Windows has no such pipes. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The code of the error for what is neither a file nor a folder; a folder has the system's `EISDIR`. */
export const notRegular = 'ENOTREG';

/** The code of the error for what is too large, which has its size as `bytes`; the system's own. */
export const tooLarge = 'EFBIG';
/** Bytes that Node reads at once, and that a text of it may have, at most. */
const most = { bytes: 2 ** 31 - 1, text: 2 ** 29 - 25 };

/**
 * Open a file to read it; links on disk are followed.
 *
 * Reading a pipe, a device, a socket or a folder could wait, or go on, for ever: it rejects with an error like those of
 * the system, with a code and the path. The file is looked at before it is opened, since opening a device may do
 * something, and again when it is open, since something else may be there by then.
 */
export async function openRegularFile(path: string): Promise<FileHandle> {
  refuse(await stat(path), path);
  const file = await open(path, flags);
  try {
    refuse(await file.stat(), path);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Read a file as `openRegularFile` opens it. What is too large for that rejects in the same way. */
export async function readRegularFile(path: string, largest = most.bytes): Promise<Buffer> {
  const file = await openRegularFile(path);
  try {
    refuseLarge(await file.stat(), path, largest);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The same for text in UTF-8. */
export async function readRegularText(path: string): Promise<string> {
  return (await readRegularFile(path, most.text)).toString('utf8');
}

/** The same at once, for thousands of small files. */
export function readRegularFileSync(path: string, largest = most.bytes): Buffer {
  const file = openRegularFileSync(path);
  try {
    refuseLarge(fstatSync(file), path, largest);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Open a file at once, as `openRegularFile` does; returns its descriptor. */
export function openRegularFileSync(path: string): number {
  refuse(statSync(path), path);
  const file = openSync(path, flags);
  try {
    refuse(fstatSync(file), path);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** The system's error for a path that does not exist, or that is no file. */
const noFile = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENAMETOOLONG', notRegular];

/**
 * Treat a failed reading as a missing file when the file is missing: `readRegularFile(path).catch(unlessUnreadable)`.
 *
 * Throws the error once more when a file is there and the machine does not hand it over: a missing permission, a damaged
 * disk.
 */
export function unlessUnreadable(error: unknown): undefined {
  if (!noFile.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
}

function refuse(found: Stats, path: string): void {
  if (found.isFile()) return;
  const code = found.isDirectory() ? 'EISDIR' : notRegular;
  throw Object.assign(new Error(`${code}: ${path} is not a file`), { code, path, syscall: 'read' });
}

function refuseLarge({ size }: Stats, path: string, largest: number): void {
  if (size <= largest) return;
  const message = `${tooLarge}: ${path} is larger than ${largest} bytes`;
  throw Object.assign(new Error(message), { code: tooLarge, path, syscall: 'read', bytes: size });
}

/** Whether a file is at a path; links on disk are followed. */
export function isRegularFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
