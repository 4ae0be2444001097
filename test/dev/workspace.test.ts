import {
  appendFile,
  cp,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { smallSite } from '../cli/command.ts';
import { keptTitle } from './kept-title.ts';
import { openFolder } from './open-workspace.ts';

async function openCopy() {
  const root = await mkdtemp(join(tmpdir(), 'kotae-workspace-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(smallSite, root, { recursive: true });
  return { root, workspace: await openFolder(root) };
}

test('while a change is taken in, the site stands as it stood before, whole', {
  timeout: 60_000,
}, async () => {
  const { root, workspace } = await openCopy();
  const seen = () => [
    workspace.project(),
    workspace.plan(),
    workspace.readings(),
    workspace.diagnostics().length,
  ];
  const before = seen();
  await appendFile(join(root, 'content/site.yaml'), '\ntitel: twice\n');

  let isDone = false;
  const refreshed = workspace.refresh(['content/site.yaml']).then(() => {
    isDone = true;
  });
  let moments = 0;
  while (!isDone) {
    for (const [index, part] of seen().entries()) expect(part === before[index]).toBe(true);
    moments += 1;
    await new Promise(setImmediate);
  }
  await refreshed;
  expect(moments).toBeGreaterThan(1);
  expect(workspace.diagnostics().map(({ place }) => place.file)).toContain('content/site.yaml');
});

test('a page that comes, changes, goes or gets another name is followed', { timeout: 60_000 }, async () => {
  const { root, workspace } = await openCopy();
  const [first, second] = ['content/faq/en/first-name.md', 'content/faq/en/second-name.md'];
  const text = '---\ntitle: A page\ncategory: faq\nlang: en\ndate: 2024-05-06\n---\n\nIts text.\n';
  const seen = async () =>
    Promise.all(
      ['first', 'second'].map(async (name) => {
        const html = await workspace.page(`/en/faq/${name}-name/`);
        return html && /<title>([^<·]*) ·/.exec(html)?.[1];
      }),
    );
  const all = workspace.readings().size;

  await writeFile(join(root, first), text);
  await workspace.refresh([first]);
  expect(await seen()).toEqual(['A page', undefined]);

  await writeFile(join(root, first), text.replace('A page', 'Another title'));
  await workspace.refresh([first]);
  expect(await seen()).toEqual(['Another title', undefined]);

  await rename(join(root, first), join(root, second));
  await workspace.refresh([first, second]);
  expect(await seen()).toEqual([undefined, 'Another title']);

  await rm(join(root, second));
  await workspace.refresh([second]);
  expect(await seen()).toEqual([undefined, undefined]);
  expect(workspace.readings().size).toBe(all);
});

test.skipIf(process.platform !== 'linux')(
  'a change that can’t be taken in leaves no file open',
  {
    timeout: 60_000,
  },
  async () => {
    const { root, workspace: other } = await openCopy();
    await other.close();
    let isBroken = false;
    const workspace = await openFolder(root, async (project) => {
      if (isBroken) throw new Error('broken template');
      for (const { entry } of await project.read()) entry?.answer.html;
      return undefined;
    });
    const open = async () => {
      const links = (await readdir('/proc/self/fd')).map((name) => readlink(`/proc/self/fd/${name}`));
      const files = await Promise.all(links.map((link) => link.catch(() => '')));
      return files.filter((file) => file.startsWith(root) && file.includes('.pack')).length;
    };
    await workspace.refresh();
    const before = await open();
    for (let time = 0; time < 5; time += 1) {
      // Another text is rendered and kept each time, before the templates fail.
      await appendFile(join(root, 'content/faq/en/dry-seeds.md'), '\nOnce more.\n');
      isBroken = true;
      await expect(workspace.refresh()).rejects.toThrow('broken template');
    }
    expect(await open()).toBeLessThanOrEqual(before);
    isBroken = false;
    await workspace.close();
    expect(await open()).toBe(0);
  },
);

test('what was edited is kept when the workspace is closed', { timeout: 60_000 }, async () => {
  const { root, workspace } = await openCopy();
  const file = 'content/faq/en/dry-seeds.md';
  const text = await readFile(join(root, file), 'utf8');
  await writeFile(join(root, file), text.replace(/^title: .*/m, 'title: Edited'));
  await workspace.refresh([file]);
  expect(await keptTitle(root, file, 'test')).not.toBe('Edited');
  await workspace.close();
  expect(await keptTitle(root, file, 'test')).toBe('Edited');
});
