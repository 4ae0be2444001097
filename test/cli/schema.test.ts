import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyOfCheckedSite } from './checked-site.ts';
import { kotae } from './command.ts';

vi.setConfig({ testTimeout: 60_000 });

test('kotae schema writes a schema for each kind of file', async () => {
  const root = await copyOfCheckedSite();
  expect((await kotae(['schema', '--root', root])).code).toBe(0);
  for (const name of ['front-matter', 'site', 'databases', 'tags', 'categories'])
    expect(JSON.parse(await readFile(join(root, `.kotae/schemas/${name}.json`), 'utf8'))).toHaveProperty(
      '$schema',
    );
  expect(existsSync(join(root, '.vscode'))).toBe(false);
});

test('a build refreshes schemas, and snippets where there are some', async () => {
  const root = await copyOfCheckedSite();
  await mkdir(join(root, '.vscode'));
  await writeFile(join(root, '.vscode/kotae.code-snippets'), '{}\n');
  expect((await kotae(['build', '--root', root])).code).toBe(0);
  expect(await readFile(join(root, '.kotae/schemas/front-matter.json'), 'utf8')).toContain('"gea"');
  expect(await readFile(join(root, '.vscode/kotae.code-snippets'), 'utf8')).toContain('|dra,gea|');
});

test('broken settings are told', async () => {
  const root = await copyOfCheckedSite();
  await writeFile(join(root, 'content/site.yaml'), 'title: [\n');
  const { code, stderr } = await kotae(['schema', '--root', root]);
  expect(code).toBe(1);
  expect(stderr).toContain('content/site.yaml');
});
