import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { copyOfCheckedSite } from './checked-site.ts';
import { copyOfSite, kotae, spawnKotae } from './command.ts';

vi.setConfig({ testTimeout: 60_000 });

async function withFault(): Promise<string> {
  const root = await copyOfCheckedSite();
  const file = join(root, 'content/faq/en/sftp.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('[transfer]', '[trasnfer]'));
  return root;
}

describe('kotae check', () => {
  test('a valid site: nothing on standard output, 0', async () => {
    const { code, stdout, stderr } = await spawnKotae(['check', '--root', await copyOfCheckedSite()]);
    expect([code, stdout, stderr]).toEqual([0, '', 'No problems.\n']);
  });

  test('a valid site, quietly: nothing at all', async () => {
    const quiet = await kotae(['check', '--quiet', '--root', await copyOfCheckedSite()]);
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a problem: place, rule and hint, and 1', async () => {
    const { code, stdout, stderr } = await kotae(['check', '--root', await withFault()]);
    expect(code).toBe(1);
    expect(stdout).toContain('content/faq/en/sftp.md:5:8  error  The tag `trasnfer`');
    expect(stdout).toContain('Did you mean `transfer`?  (vocabulary/unknown-tag)');
    expect(stderr).toBe('1 error, 0 warnings\n');
  });

  test('a reader who has seen enough (`| head`) is no mistake of ours', async () => {
    const root = await copyOfCheckedSite();
    const links = Array.from({ length: 2000 }, (_, index) => `[${index}](nowhere-${index}.md)\n\n`);
    await appendFile(join(root, 'content/faq/en/sftp.md'), links.join(''));
    const { code, stderr } = await spawnKotae(['check', '--root', root], { stopsReading: true });
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
    expect(code).toBe(1);
  });

  test('in Japanese', async () => {
    const { stdout, stderr } = await kotae(['check', '--lang', 'ja', '--root', await withFault()]);
    expect(stdout).toContain('エラー  タグ `trasnfer` は');
    expect(stderr).toBe('エラー 1 件、警告 0 件\n');
  });

  test('under a base path, what lies beside the site on the same host is not its own', async () => {
    const root = await copyOfCheckedSite();
    const settings = join(root, 'content/site.yaml');
    const text = (await readFile(settings, 'utf8')).replace(/^(?:origin|links):.*\n/gm, '');
    await writeFile(settings, `${text}links: { origin: https://www.example.org }\n`);
    await appendFile(join(root, 'content/faq/en/sftp.md'), '\nUse [the form](/contact.html).\n');
    const origin = ['--origin', 'https://www.example.org'];
    const atRoot = await kotae(['check', '--root', root, ...origin]);
    expect(atRoot.stdout).toContain('/contact.html');
    const beside = await kotae(['check', '--root', root, ...origin, '--base-path', '/help/']);
    expect([beside.code, beside.stdout]).toEqual([0, '']);
    const nowhere = await kotae(['check', '--root', root, '--base-path', '/../']);
    expect(nowhere.code).toBe(2);
  });

  test('notes alone are no reason to fail', async () => {
    const root = await copyOfCheckedSite();
    const file = join(root, 'content/faq/en/sftp.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('[transfer]', 'transfer'));
    const { code, stdout } = await kotae(['check', '--root', root]);
    expect(stdout).toContain('front-matter/one-word-list');
    expect(code).toBe(0);
  });

  test('severities of the settings count', async () => {
    const root = await copyOfCheckedSite();
    const page = join(root, 'content/faq/en/sftp.md');
    await writeFile(page, (await readFile(page, 'utf8')).replace('[transfer]', 'transfer'));
    const settings = join(root, 'content/site.yaml');
    const severities = 'severities: { front-matter/one-word-list: error }\n';
    await writeFile(settings, (await readFile(settings, 'utf8')) + severities);
    const { code, stdout } = await kotae(['check', '--root', root]);
    expect(stdout).toContain('content/faq/en/sftp.md:5:7  error');
    expect(code).toBe(1);
  });

  test('as data', async () => {
    const { stdout } = await kotae(['check', '--format', 'json', '--root', await withFault()]);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({
        rule: 'vocabulary/unknown-tag',
        severity: 'error',
        file: 'content/faq/en/sftp.md',
        line: 5,
        column: 8,
        hint: 'Did you mean `transfer`?',
      }),
    ]);
  });

  test('as annotations of a pull request, with paths from the checkout', async () => {
    const root = await withFault();
    const env = { GITHUB_WORKSPACE: join(root, '..') };
    const { stdout } = await kotae(['check', '--format', 'github', '--root', root], { env });
    expect(stdout).toMatch(
      /^::error file=site\/content\/faq\/en\/sftp\.md,line=5,col=8,title=vocabulary\/unknown-tag::The tag `trasnfer` .*\n$/,
    );
  });

  test('broken settings are told, and nothing else', async () => {
    const root = await copyOfCheckedSite();
    await writeFile(join(root, 'content/site.yaml'), 'title: [\n');
    const { code, stdout } = await kotae(['check', '--root', root]);
    expect(code).toBe(1);
    expect(stdout).toContain('content/site.yaml:1:1  error');
  });

  test.each([[['--format', 'xml']], [['--root', 'nowhere']], [['--lang', 'xx']], [['--strict']]])(
    'wrong usage %j: 2',
    async (options) => {
      expect((await kotae(['check', ...options])).code).toBe(2);
    },
  );

  test('writes nothing but the cache', async () => {
    const root = await copyOfSite();
    const before = await readdir(root);
    await kotae(['check', '--root', root]);
    const names = await readdir(root);
    expect(names.sort()).toEqual([...before, '.kotae'].sort());
  });
});
