import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteRoot } from '../../src/cli/site-options.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { copyOfSite, temporaryFolder } from './command.ts';

const folderOf = (root: string, lang = 'en') => siteRoot({ root }, openTerminal({ lang }));

test('the folder of a site is told as an absolute path', async () => {
  const site = await copyOfSite();
  expect(folderOf(join(site, 'assets/..'))).toBe(site);
});

test('a folder without content/ is named whole, and the nearest one around it that has some', async () => {
  const site = await copyOfSite();
  const folder = join(site, 'content/faq/en');
  const said = `There is no folder content/ in ${folder}. There is one in ${site}: run the command there, or name that folder with --root.`;
  expect(() => folderOf(folder)).toThrow(said);
  expect(() => folderOf(folder, 'ja')).toThrow(
    `${folder} に content/ フォルダーがありません。${site} にはあります。`,
  );
});

test('where no folder around has content/, --root is named', async () => {
  const folder = join(await temporaryFolder(), 'empty');
  await mkdir(folder);
  expect(() => folderOf(folder)).toThrow(
    `There is no folder content/ in ${folder}. Name the folder that holds content/ with --root.`,
  );
});
