import { appendFile, cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { smallSite } from '../cli/command.ts';
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
