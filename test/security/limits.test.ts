import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfSite, pictureOf, spawnKotae } from '../cli/command.ts';
import { page } from '../site-folder.ts';

const timeout = 120_000;
const answer = 'content/faq/en/hostile.md';

/** A build that may use a quarter of the memory that Node takes by itself. */
const build = (site: string) =>
  spawnKotae(['build', '--root', site], { env: { NODE_OPTIONS: '--max-old-space-size=256' } });

/** Nine lists of nine aliases each: 387 million words, once they are expanded. */
const bomb = Array.from({ length: 9 }, (_, level) => {
  const inner = level === 0 ? 'x' : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array(9).fill(inner).join(', ')}]`;
}).join('\n');

describe('what is made to exhaust the memory', { timeout }, () => {
  const inAnswers = [
    ['aliases without end', `---\n${bomb}\n---\n`, 'yaml/aliases'],
    ['lists in lists in front matter', page({ tags: `${'['.repeat(20_000)}${']'.repeat(20_000)}` }), ''],
    ['quotes in quotes', page({}, `${'> '.repeat(20_000)}x\n`), 'markdown/too-deep'],
    ['lists in lists', page({}, `${'1. '.repeat(20_000)}x\n`), 'markdown/too-deep'],
    ['elements in elements', page({}, '<b>'.repeat(20_000)), ''],
  ] as const;

  test('in answers: each is told with file and rule, and nothing is published', async () => {
    const site = await copyOfSite();
    const fileOf = (name: string) => `content/faq/en/${name.replaceAll(' ', '-')}.md`;
    for (const [name, text] of inAnswers) await writeFile(join(site, fileOf(name)), text);
    const { code, stderr } = await build(site);
    for (const [name, , rule] of inAnswers) {
      // A message is the line of its file, and the hint below it, which names the rule.
      const told = stderr.split(/^(?=\S)/m).filter((message) => message.startsWith(fileOf(name)));
      expect(told.join(''), name).toContain(rule);
      expect(told.length, name).toBeGreaterThan(0);
    }
    expect(stderr).not.toMatch(/heap out of memory|\n\s+at /);
    expect(code).toBe(1);
  });

  test.each([
    ['the settings', ['content/site.yaml']],
    ['the vocabulary and the texts', ['content/tags.yaml', 'content/texts/en.yaml']],
  ])('aliases without end in %s', async (_name, files) => {
    const site = await copyOfSite();
    await mkdir(join(site, 'content/texts'), { recursive: true });
    for (const file of files) await writeFile(join(site, file), bomb);
    const { code, stderr } = await build(site);
    for (const file of files) expect(stderr).toContain(file);
    expect(stderr.match(/yaml\/aliases/g)).toHaveLength(files.length);
    expect(stderr).not.toMatch(/heap out of memory|\n\s+at /);
    expect(code).toBe(1);
  });

  test.each([
    ['the settings', ['content/site.yaml']],
    ['an answer and the vocabulary', ['content/faq/en/dry-seeds.md', 'content/tags.yaml']],
  ])('eight gigabytes of nothing as %s', async (_name, files) => {
    const site = await copyOfSite();
    for (const file of files) await truncate(join(site, file), 8 * 1024 ** 3);
    const { code, stderr } = await build(site);
    for (const file of files) expect(stderr).toContain(`${file}  error`);
    expect(stderr.match(/file\/too-large/g)).toHaveLength(files.length);
    expect(code).toBe(1);
  });

  test.each([
    ['en', 'it is too large'],
    ['ja', '大きすぎます'],
  ])('eight gigabytes of nothing as what readers ask, in words (%s)', async (lang, words) => {
    const site = await copyOfSite();
    await writeFile(join(site, 'content/searches.txt'), '');
    await truncate(join(site, 'content/searches.txt'), 8 * 1024 ** 3);
    const { code, stderr } = await spawnKotae(['check', '--root', site, '--lang', lang]);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(3);
  });

  test('a pipe that nobody writes into', async ({ skip }) => {
    const site = await copyOfSite();
    if (spawnSync('mkfifo', [join(site, answer)]).status !== 0) return skip('no pipes here');
    const { code, stderr } = await build(site);
    expect(stderr).toContain(`${answer}  error`);
    expect(code).toBe(1);
  });

  test('texts that make slow parsers slower end in good time, all in one build', async () => {
    const site = await copyOfSite();
    const texts = [
      ['brackets', '['.repeat(50_000)],
      ['links in links', '[a]('.repeat(20_000)],
      ['stars', '*a **a '.repeat(10_000)],
      ['backticks', Array.from({ length: 300 }, (_, n) => '`'.repeat(n)).join(' ')],
      ['one long line', 'word '.repeat(50_000)],
      ['entities', '&amp;'.repeat(50_000)],
      ['half a tag', '<a '.repeat(20_000)],
      ['a wide table', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n`],
      ['definitions', ': a\n'.repeat(5000)],
      ['attribute lists', `*a*${'{.a '.repeat(10_000)}`],
      ['footnotes', '[^a]'.repeat(5000)],
      ['addresses', 'https://a.example/'.repeat(2000)],
    ] as const;
    for (const [name, text] of texts)
      await writeFile(join(site, `content/faq/en/slow-${name.replaceAll(' ', '-')}.md`), page({}, text));
    const { code, stderr } = await build(site);
    expect(stderr).not.toMatch(/heap out of memory|\n\s+at /);
    expect([0, 1]).toContain(code);
  });
});

describe('what leads out of the site', { timeout }, () => {
  test('is not published', async () => {
    const site = await copyOfSite();
    const secret = 'a secret beside the site';
    await writeFile(
      join(site, '../secret.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg"><title>${secret}</title></svg>`,
    );
    await writeFile(join(site, '../secret.md'), page({ title: secret }, secret));
    await symlink('../../../secret.svg', join(site, 'assets/images/linked.svg'));
    await symlink('/etc/hostname', join(site, 'assets/images/host.png'));
    const written = [
      '../../../../secret.svg',
      '/assets/images/../../../secret.svg',
      '/assets/images/%2e%2e/%2e%2e/%2e%2e/secret.svg',
      '/assets/images/..%2f..%2f..%2fsecret.svg',
      '/assets/images/linked.svg',
      '/assets/images/host.png',
      'file:///etc/hostname',
      '/assets/images/a.svg%00.png',
      '//secret.svg',
    ];
    const text = written
      .map((address) => `![x](${address}) [x](${address})\n\n[x](../../../secret.md)`)
      .join('\n\n');
    await writeFile(join(site, answer), page({}, text));
    const told = await build(site);
    expect([told.code, told.stderr.includes('images/outside-root')]).toEqual([1, true]);
    const rules = [...new Set([...told.stderr.matchAll(/\(([a-z]+\/[a-z-]+)\)$/gm)].map(([, rule]) => rule))];
    const severities = rules.map((rule) => `${rule}: warning`).join(', ');
    await appendFile(join(site, 'content/site.yaml'), `severities: {${severities}}\n`);
    expect((await build(site)).code).toBe(0);
    const output = join(site, '_site');
    const names = Object.keys(await pictureOf(output));
    expect(names.length).toBeGreaterThan(20);
    expect(spawnSync('grep', ['-rl', secret, output], { encoding: 'utf8' }).stdout).toBe('');
    expect(names.filter((name) => /host\.png|linked/.test(name))).toEqual([]);
  });
});
