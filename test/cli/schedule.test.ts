import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfSite, kotae, trusted } from './command.ts';

test('a page appears and goes at its dates, in every build and check', async () => {
  const site = await copyOfSite();
  const page = join(site, 'content/faq/en/cold-room.md');
  const text = await readFile(page, 'utf8');
  await writeFile(page, text.replace('draft: true', 'publish: 2031-01-01\nuntil: 2031-12-31'));
  await trusted(page);
  const isShown = () => existsSync(join(site, '_site/en/faq/cold-room/index.html'));
  const build = (...options: readonly string[]) => kotae(['build', '--root', site, ...options]);

  const before = await build('--now', '2030-12-31');
  expect(before.stderr).toMatch(/1 page waiting, next change 2031-01-01 00:00/);
  expect(isShown()).toBe(false);
  expect((await build('--now', '2030-12-31')).stderr).toMatch(/nothing changed/);
  const during = await build('--now', '2031-12-31T23:59');
  expect(during.stderr).toMatch(/· next change 2032-01-01 00:00/);
  expect(isShown()).toBe(true);
  const after = await build('--now', '2032-01-01');
  expect(after.stderr).not.toMatch(/next change/);
  expect(after.stderr).toMatch(/· 1 page no longer shown ·/);
  expect(isShown()).toBe(false);

  const linking = join(site, 'content/faq/en/dry-seeds.md');
  await writeFile(linking, `${await readFile(linking, 'utf8')}\n[The cold room](cold-room.md)\n`);
  const check = (now: string) => kotae(['check', '--root', site, '--now', now]);
  expect((await check('2030-12-31')).stdout).toMatch(/cold-room\.md`, which is not published at this date/);
  expect((await check('2031-06-01')).stdout).not.toMatch(/links\/draft-answer/);
  expect(await kotae(['build', '--root', site, '--now', 'soon'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/Unexpected --now soon/),
  });
});
