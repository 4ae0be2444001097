import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  openRegularFileSync,
  readRegularFile,
  readRegularFileSync,
  readRegularText,
} from '../../src/files/regular-file.ts';
import { temporaryFolder } from '../cli/command.ts';

const notFiles: Readonly<Record<string, (path: string) => Promise<string | undefined>>> = {
  'a pipe': async (path) => (spawnSync('mkfifo', [path]).status === 0 ? path : undefined),
  'a device without end': async () => (process.platform === 'win32' ? undefined : '/dev/zero'),
  'a socket': async (path) => {
    if (process.platform === 'win32') return undefined;
    const server = createServer().listen(path);
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    return path;
  },
  'a folder': async (path) => {
    await mkdir(path);
    return path;
  },
};

describe('what is no file is refused before it is read', () => {
  test.each(Object.entries(notFiles))('%s', async (name, make) => {
    const path = await make(join(await temporaryFolder(), 'x'));
    if (path === undefined) return;
    const refusal = { code: name === 'a folder' ? 'EISDIR' : 'ENOTREG', path };
    await expect(readRegularFile(path)).rejects.toMatchObject(refusal);
    expect(() => readRegularFileSync(path)).toThrow(expect.objectContaining(refusal));
    expect(() => openRegularFileSync(path)).toThrow(expect.objectContaining(refusal));
  });

  test('so is what is too large to be read as a whole', async () => {
    const path = join(await temporaryFolder(), 'x');
    await writeFile(path, '');
    await truncate(path, 8 * 1024 ** 3);
    const refusal = { code: 'EFBIG', path };
    await expect(readRegularFile(path)).rejects.toMatchObject(refusal);
    expect(() => readRegularFileSync(path)).toThrow(expect.objectContaining(refusal));
    await truncate(path, 1024 ** 3);
    await expect(readRegularText(path)).rejects.toMatchObject(refusal);
  });

  test('what is not there keeps the reason of the system', async () => {
    const path = join(await temporaryFolder(), 'x');
    await expect(readRegularFile(path)).rejects.toMatchObject({ code: 'ENOENT', path });
  });

  test('a file is read whole, also one that tells no size', async () => {
    const path = join(await temporaryFolder(), 'x');
    await writeFile(path, 'text');
    expect(String(await readRegularFile(path))).toBe('text');
    expect(String(readRegularFileSync(path))).toBe('text');
    if (process.platform === 'linux') expect(String(await readRegularFile('/proc/self/stat'))).toContain('(');
  });
});
