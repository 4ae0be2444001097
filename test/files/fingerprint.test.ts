import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/files/fingerprint.ts';
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
