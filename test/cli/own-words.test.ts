import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfSite, kotae } from './command.ts';

const terms = `
terms:
  database:
    singular: { en: crop, ja: 作物 }
    plural: { en: crops, ja: 作物 }
    key: crop
`;

async function siteWithTerms(): Promise<string> {
  const site = await copyOfSite();
  await appendFile(join(site, 'content/site.yaml'), terms);
  return site;
}

describe('what a site calls a database', () => {
  test('is what a build counts, in either language', async () => {
    const site = await siteWithTerms();
    for (const [lang, words] of [
      ['en', /· 2 crops ·/],
      ['ja', /· 作物 2 件 ·/],
    ] as const)
      expect((await kotae(['build', '--root', site, '--lang', lang])).stderr).toMatch(words);
  });

  test('is what the status names', async () => {
    const site = await siteWithTerms();
    const file = join(site, 'content/faq/en/send-seeds.md');
    await rename(file, `${file}x`);
    const { stdout } = await kotae(['status', '--root', site]);
    expect(stdout).not.toMatch(/database/i);
  });

  test('is what messages say, with its key of front matter', async () => {
    const site = await siteWithTerms();
    await appendFile(join(site, 'content/databases.yaml'), 'oats: { label: { en: Oats, ja: オーツ } }\n');
    const file = join(site, 'content/faq/en/send-seeds.md');
    const page = await readFile(file, 'utf8');
    await writeFile(file, page.replace(/^db:.*$/m, 'crop: rice oats'));
    for (const [lang, words] of [
      ['en', ['The crop `rice oats` is not', 'Write `crop: [rice, oats]`', 'No page uses the crop `oats`']],
      ['ja', ['作物 `rice oats` は', '`crop: [rice, oats]` と', '作物 `oats` はどのページでも']],
    ] as const) {
      const { stdout } = await kotae(['check', '--root', site, '--lang', lang]);
      for (const word of words) expect(stdout).toContain(word);
    }
  });

  test.each([
    ['--corp', 'en', "unknown option '--corp'\n(Did you mean --crop?)"],
    ['--crops=rice', 'ja', '「--crop」の間違いではありませんか'],
    ['--slg', 'en', '(Did you mean --slug?)'],
  ])('is meant by an option with a slip in it: %s, in %s', async (option, lang, hint) => {
    const site = await siteWithTerms();
    const { code, stderr } = await kotae(['new', '--root', site, '--lang', lang, option, 'rice']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(hint) });
  });

  test.each([[['--crop', 'rice']], [['--crop=rice']], [['--db', 'rice']]])(
    'is an option where a page is begun: %j',
    async (option) => {
      const site = await siteWithTerms();
      const args = ['--category', 'faq', '--title', 'A new one', '--languages', 'en', '--slug', 'new-one'];
      expect(await kotae(['new', '--root', site, ...args, ...option])).toMatchObject({ code: 0 });
      expect(await readFile(join(site, 'content/faq/en/new-one.md'), 'utf8')).toMatch(/^crop: .*rice/m);
    },
  );

  test('another word is an option of no command', async () => {
    const site = await siteWithTerms();
    const { code, stderr } = await kotae(['new', '--root', site, '--corp', 'rice']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--corp')]);
  });
});

describe('a language that messages do not come in', () => {
  const line = /Messages are available in English and Japanese only, not yet in German\./g;

  test.each([
    ['asked for', ['--lang', 'de'], {}],
    ['of the environment', [], { LANG: 'de_DE.UTF-8' }],
  ])('is said in one line, and English stands in: %s', async (_name, args, env) => {
    const { code, stderr } = await kotae(['build', '--root', await copyOfSite(), ...args], { env });
    expect(code).toBe(0);
    expect(stderr.match(line)).toHaveLength(1);
    expect(stderr).toContain('0 errors');
  });

  test('is said once where something is wrong, too, and never to who wants quiet', async () => {
    const site = await copyOfSite();
    await appendFile(join(site, 'content/site.yaml'), 'titel: x\n');
    const wrong = await kotae(['build', '--root', site, '--lang', 'de']);
    expect(wrong.stderr.match(line)).toHaveLength(1);
    const quiet = await kotae(['build', '--root', site, '--lang', 'de', '--quiet']);
    expect(quiet.stderr).not.toMatch(line);
  });

  test.each([{ LANG: 'C' }, { LANG: 'C.UTF-8' }, { LC_ALL: 'POSIX' }, { LANG: 'en_GB.UTF-8' }])(
    'is none of a locale such as %j',
    async (env) => {
      const { stderr } = await kotae(['build', '--root', await copyOfSite()], { env });
      expect(stderr).not.toContain('Messages come in');
    },
  );
});
