import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kotae, temporaryFolder } from './command.ts';

/** The page that Kotae began with. It lies beside the project, if at all. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const first = join(root, '../shared/corpus/seed/sftp-e.md');
const missing = !existsSync(first);
if (missing) console.warn('Skipped: no corpus at ../shared/corpus.');

test.skipIf(missing)(
  'a page of a former site is built as it is, and its missing pictures are one message',
  async () => {
    const site = await temporaryFolder();
    await cp(join(root, 'content'), join(site, 'content'), { recursive: true });
    await cp(join(root, 'assets/images'), join(site, 'assets/images'), { recursive: true });
    await cp(first, join(site, 'content/faq/en/sftp-e.md'));
    const { code, stderr } = await kotae(['build', '--root', site]);
    expect(code).toBe(0);
    const page = await readFile(join(site, '_site/en/faq/sftp-e/index.html'), 'utf8');
    expect(page).toContain('I can not transfer files by using sftp');
    expect(page).toContain('id="unprotected"');
    const told = stderr.split('\n').filter((line) => line.includes('content/faq/en/sftp-e.md'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('10 images do not exist');
    expect(stderr.match(/win-ps-1\.jpg/g)).toHaveLength(1);
  },
  180_000,
);
