import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { withLock } from '../../src/files/lock.ts';
import { MachineError } from '../../src/files/machine-error.ts';
import { mayReplace } from '../../src/publishing/marker.ts';
import { recoverOutput } from '../../src/publishing/recover-output.ts';
import { openStaging } from '../../src/publishing/staging.ts';
import { temporaryFolder } from '../cli/command.ts';

/** The id of no process: above all that a system gives. */
const dead = '999999999';

/** Begin a build of files by their texts; each text is its key. */
async function stage(output: string, files: Readonly<Record<string, string>>) {
  const keys = new Map(Object.entries(files));
  const cacheFolder = `${dirname(output)}-cache`;
  onTestFinished(() => rm(cacheFolder, { recursive: true, force: true }));
  const staging = await openStaging({ output, cacheFolder }, keys);
  return (
    staging && {
      ...staging,
      writeAll: async () => {
        for (const [path, text] of keys) if (staging.changed.has(path)) await staging.write(path, text);
      },
      publish: () => staging.publish(keys),
    }
  );
}

async function begin(output: string, files: Readonly<Record<string, string>>) {
  const staging = await stage(output, files);
  if (!staging) throw new Error('these files are published already');
  return staging;
}

async function publish(output: string, text: string): Promise<void> {
  const staging = await stage(output, { '/en/index.html': text });
  await staging?.writeAll();
  await staging?.publish();
}

const page = (output: string) => readFile(join(output, 'en/index.html'), 'utf8');

async function builds(folder: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, 'en'), { recursive: true });
    await writeFile(join(folder, name, '.kotae-output'), '');
    await writeFile(join(folder, name, 'en/index.html'), name);
  }
}

describe('what a killed build left', () => {
  test('between the two renames: the last build comes back, and the next one can replace it', async () => {
    const folder = await temporaryFolder();
    const output = join(folder, '_site');
    await builds(folder, '._site.previous');
    expect(await mayReplace(output)).toBe(true);
    await recoverOutput(output);
    expect(await page(output)).toBe('._site.previous');
    await publish(output, 'new');
    expect(await page(output)).toBe('new');
    expect(await readdir(folder)).toEqual(['_site']);
  });

  test('after the second rename: the new build stays, the old one goes', async () => {
    const folder = await temporaryFolder();
    await builds(folder, '_site', '._site.previous');
    await recoverOutput(join(folder, '_site'));
    expect(await readdir(folder)).toEqual(['_site']);
    expect(await page(join(folder, '_site'))).toBe('_site');
  });

  test('staged builds and locks of the dead go; those of the living stay', async () => {
    const folder = await temporaryFolder();
    const names = [
      `._site.next-${dead}-0f`,
      `._site.old-${dead}-0f`,
      `._site.next-${process.pid}-0f`,
      '._site.next-mine',
    ];
    await builds(folder, ...names);
    await writeFile(join(folder, '._site.lock'), dead);
    await writeFile(join(folder, `._site.lock.${dead}-0f`), dead);
    await recoverOutput(join(folder, '_site'));
    expect((await readdir(folder)).sort()).toEqual(
      [`._site.next-${process.pid}-0f`, '._site.next-mine'].sort(),
    );
  });
});

describe('a lock', () => {
  test('keeps works of one process apart', async () => {
    const lock = join(await temporaryFolder(), 'lock');
    let inside = 0;
    const works = Array.from({ length: 8 }, () =>
      withLock(lock, async () => {
        inside += 1;
        expect(inside).toBe(1);
        await stat(lock);
        inside -= 1;
      }),
    );
    await Promise.all(works);
    await expect(stat(lock)).rejects.toThrow();
  });

  test('is taken over from a dead owner, and by one of many only, however their steps meet', async () => {
    const folder = await temporaryFolder();
    let mostInside = 0;
    for (let round = 0; round < 20; round += 1) {
      const lock = join(folder, String(round));
      await writeFile(lock, dead);
      let inside = 0;
      const late = Array.from({ length: 8 }, async (_, index) => {
        for (let step = 0; step < index; step += 1) await stat(folder);
        await withLock(lock, async () => {
          inside += 1;
          mostInside = Math.max(mostInside, inside);
          await stat(lock);
          inside -= 1;
        });
      });
      await Promise.all(late);
    }
    expect(mostInside).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is taken over when the one who was taking it over died too', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'lock'), dead);
    await writeFile(join(folder, 'lock.breaking'), dead);
    expect(await withLock(join(folder, 'lock'), async () => 'done')).toBe('done');
    expect(await readdir(folder)).toEqual([]);
  });

  test('is taken over when it is old, whoever holds it', async () => {
    const lock = join(await temporaryFolder(), 'lock');
    await writeFile(lock, 'no process at all');
    const hourAgo = new Date(Date.now() - 3_600_000);
    await utimes(lock, hourAgo, hourAgo);
    expect(await withLock(lock, async () => 'done')).toBe('done');
  });
});

describe('staging', () => {
  test('files that did not change keep their times', async () => {
    const output = join(await temporaryFolder(), '_site');
    await publish(output, 'same');
    const before = await stat(join(output, 'en/index.html'));
    await publish(output, 'same');
    const after = await stat(join(output, 'en/index.html'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test('nothing is touched when nothing changed', async () => {
    const output = join(await temporaryFolder(), '_site');
    await publish(output, 'same');
    const before = await stat(output);
    await publish(output, 'same');
    expect((await stat(output)).ino).toBe(before.ino);
  });

  test('what a build lacks goes from the site, and what stays is not written again', async () => {
    const output = join(await temporaryFolder(), '_site');
    const both = await begin(output, { '/gone/index.html': 'gone', '/en/index.html': 'same' });
    await both.writeAll();
    await both.publish();
    const before = await stat(join(output, 'en/index.html'));
    await publish(output, 'same');
    expect((await readdir(output)).sort()).toEqual(['.kotae-output', 'en']);
    expect((await stat(join(output, 'en/index.html'))).ino).toBe(before.ino);
  });

  test('a build that was swapped in meanwhile lends no file of its own', async () => {
    const output = join(await temporaryFolder(), '_site');
    await publish(output, 'ours');
    const staging = await begin(output, { '/en/index.html': 'ours', '/more/index.html': 'more' });
    await staging.writeAll();
    await publish(output, 'theirs');
    await staging.publish();
    expect(await page(output)).toBe('ours');
  });

  test('a file that cannot be read is told apart from one that cannot be written', async () => {
    const folder = await temporaryFolder();
    const staging = await begin(join(folder, '_site'), { '/a.png': '1', '/a': '2' });
    const gone = join(folder, 'gone.png');
    const failure = await staging.write('/a.png', { path: gone }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MachineError);
    expect(failure).toMatchObject({ action: 'read', path: gone, code: 'ENOENT' });
    await staging.write('/a', 'a file');
    const blocked = await staging.write('/a/b', 'text').catch((error: unknown) => error);
    expect(blocked).toMatchObject({ action: 'write' });
    await staging.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  test('a build that is thrown away while it is written leaves nothing, and begins nothing new', async () => {
    const folder = await temporaryFolder();
    const staging = await begin(join(folder, '_site'), {});
    const begun = Array.from({ length: 300 }, (_, page) => staging.write(`/en/${page}/index.html`, 'text'));
    const discarded = staging.discard();
    const late = staging.write('/late/index.html', 'text').then(() => 'written');
    await Promise.all([...begun, discarded]);
    expect(await readdir(folder)).toEqual([]);
    expect(await Promise.race([late, Promise.resolve('not begun')])).toBe('not begun');
  });

  test('a swap that fails brings the last build back', async () => {
    const folder = await temporaryFolder();
    const output = join(folder, '_site');
    await publish(output, 'last');
    const staging = await begin(output, { '/en/index.html': 'new' });
    const [staged = ''] = (await readdir(folder)).filter((name) => name !== '_site');
    await rm(join(folder, staged), { recursive: true }); // somebody took the staged files away
    await expect(staging.publish()).rejects.toThrow(MachineError);
    expect(await page(output)).toBe('last');
    expect(await readdir(folder)).toEqual(['_site']);
  });
});
