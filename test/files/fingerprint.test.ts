import { mkdir, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fileFingerprint, fingerprintOf, tick } from '../../src/files/fingerprint.ts';
import { temporaryFolder } from '../cli/command.ts';

let root: string;
let content: string;
const stamp = () => fingerprintOf([content]).text;

beforeEach(async () => {
  root = await temporaryFolder();
  content = join(root, 'content');
  await mkdir(join(root, 'shared/faq'), { recursive: true });
  await mkdir(content);
  await writeFile(join(root, 'shared/faq/a.md'), 'a');
  await writeFile(join(content, 'site.yaml'), 'title: A');
});

test('a file of the same size and time of change has another fingerprint once it was written again', async () => {
  const file = join(content, 'site.yaml');
  const later = Date.now() + 60_000;
  await utimes(file, 1, 1);
  const before = fileFingerprint(file, later);
  const { ctimeMs } = await stat(file);
  expect(fileFingerprint(file, later)).toBe(before);
  await expect
    .poll(async () => {
      await writeFile(file, 'title: B');
      await utimes(file, 1, 1);
      return (await stat(file)).ctimeMs;
    })
    .toBeGreaterThan(ctimeMs); // the clock of the disk has gone on
  expect(fileFingerprint(file, later)).not.toBe(before);
});

test('a file has no fingerprint within a tick of its last change, and none where it is no file', async () => {
  const file = join(content, 'site.yaml');
  const { ctimeMs } = await stat(file);
  expect(fileFingerprint(file, ctimeMs + tick - 1)).toBe('');
  expect(fileFingerprint(file, ctimeMs + tick + 1)).not.toBe('');
  expect(fileFingerprint(content, ctimeMs + 60_000)).toBe('');
  expect(fileFingerprint(join(content, 'nowhere'), ctimeMs)).toBe('');
});

describe('links on disk', () => {
  test('a file in a folder that is linked in counts', async () => {
    await symlink('../shared', join(content, 'linked'));
    const before = stamp();
    expect(stamp()).toBe(before);
    await writeFile(join(root, 'shared/faq/a.md'), 'another');
    expect(stamp()).not.toBe(before);
  });

  test('a linked file counts by what it leads to', async () => {
    await symlink('../shared/faq/a.md', join(content, 'a.md'));
    const before = stamp();
    await writeFile(join(root, 'shared/faq/a.md'), 'another');
    expect(stamp()).not.toBe(before);
  });

  test('one that leads nowhere, to itself, or back up stands for itself', async () => {
    const before = stamp();
    await symlink('nowhere', join(content, 'nowhere.md'));
    await symlink('itself', join(content, 'itself'));
    await symlink('.', join(content, 'here'));
    await symlink('..', join(content, 'up'));
    expect(stamp()).not.toBe(before);
    expect(stamp()).toBe(stamp());
  });
});
