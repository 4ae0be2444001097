import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { smallSite } from '../cli/command.ts';
import { openFolder } from './open-workspace.ts';

test('while a change is taken in, the site stands as it stood before, whole', {
  timeout: 60_000,
}, async () => {
  const root = await mkdtemp(join(tmpdir(), 'kotae-workspace-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(smallSite, root, { recursive: true });
  const workspace = await openFolder(root);
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
