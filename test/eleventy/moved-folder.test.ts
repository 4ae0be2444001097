import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadEleventy } from '../../src/eleventy/run-eleventy.ts';
import { openProject } from '../../src/project/project.ts';
import { copyOfSite } from '../cli/command.ts';
import { repository } from '../packing/packed.ts';

test('a folder that is moved away while a site is built is a failure of the machine, and no bug', async () => {
  const root = await copyOfSite();
  const { project } = await openProject({
    root,
    version: 'test',
    drafts: false,
    variants: false,
    packageRoot: repository,
  });
  if (!project) throw new Error('the site is valid');
  await rename(join(root, 'content'), join(root, 'moved'));
  await expect(loadEleventy(project)).rejects.toMatchObject({
    name: 'MachineError',
    action: 'read',
    path: join(root, 'content'),
    code: 'ENOENT',
  });
  project.close();
});
