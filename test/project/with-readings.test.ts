import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openProject, withReadings } from '../../src/project/project.ts';
import { copyOfSite } from '../cli/command.ts';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A project of the small site that notes what is called of it. */
async function watched() {
  const root = await copyOfSite();
  const { project } = await openProject({
    root,
    packageRoot,
    drafts: false,
    variants: false,
    version: 'test',
  });
  if (!project) throw new Error('no project');
  const calls: string[] = [];
  return {
    root,
    calls,
    project: {
      ...project,
      save: (...given: Parameters<typeof project.save>) => {
        calls.push('save');
        project.save(...given);
      },
      close: () => {
        calls.push('close');
        project.close();
      },
    },
  };
}

test('a project that cannot be read is closed', async () => {
  const { root, project, calls } = await watched();
  await rm(root, { recursive: true });
  await expect(withReadings(project, () => 'read')).rejects.toThrow('ENOENT');
  expect(calls).toEqual(['close']);
});

test('what was read is kept when the work on it fails', async () => {
  const { project, calls } = await watched();
  const fail = () => Promise.reject(new Error('no work'));
  await expect(withReadings(project, fail)).rejects.toThrow('no work');
  expect(calls).toEqual(['save', 'close']);
});

test('the work is given what was read, and its result is handed on', async () => {
  const { project, calls } = await watched();
  expect(await withReadings(project, (readings) => readings.length)).toBeGreaterThan(0);
  expect(calls).toEqual(['save', 'close']);
});
