import { execFile } from 'node:child_process';
import { appendFile, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { kotae, pictureOf, smallSite, spawnKotae, temporaryFolder } from '../cli/command.ts';
import { siteWith } from '../eleventy/site.ts';

/*
 * What a build depends on besides the files that it reads: each case changes such a thing between two builds. Edits of other
 * kinds are made by `incremental.test.ts`, in any order.
 */

interface Case {
  /** Files of the site besides those of the small one. */
  readonly files?: Readonly<Record<string, string>>;
  /** What else is done before the first build. */
  readonly before?: (site: string) => Promise<unknown>;
  /** What changes between the two builds; paths end in `/` for a folder. */
  readonly edit: (site: string) => Promise<unknown>;
  /** Whether the site's own code runs: it is loaded once in a process. */
  readonly ownCode?: true;
  readonly options?: readonly string[];
}

const question = (lang: string, more = '') =>
  `---\ntitle: Is ${lang} a language?\ncategory: faq\nlang: ${lang}\ndate: 2024-05-06\n${more}---\n\n`;
const withCode = (code: string) =>
  `import { existsSync, readdirSync, appendFileSync } from 'fs';\nimport kotae from 'kotae/eleventy';\nexport default (config) => {\n  config.addPlugin(kotae);\n${code}\n};\n`;
const write = (site: string, file: string, text: string | Uint8Array) =>
  mkdir(dirname(join(site, file)), { recursive: true }).then(() => writeFile(join(site, file), text));

const settings = await readFile(join(smallSite, 'content/site.yaml'), 'utf8');

const cases: Readonly<Record<string, Case>> = {
  'a folder that a configuration copies appears': {
    ownCode: true,
    files: { '.eleventy.js': withCode("  config.addPassthroughCopy({ papers: 'papers' });") },
    edit: (site) => write(site, 'papers/a.txt', 'A paper.\n'),
  },
  'a file that a configuration asks for appears': {
    ownCode: true,
    files: {
      '.eleventy.js': withCode(
        "  if (existsSync('flag')) config.addTransform('mark', (html) => html.replace('</body>', '<!-- flag --></body>'));",
      ),
    },
    edit: (site) => write(site, 'flag', ''),
  },
  'a listener writes into pages that are published': {
    ownCode: true,
    files: {
      '.eleventy.js': withCode(
        "  config.on('eleventy.after', ({ directories: { output } }) => {\n    for (const file of readdirSync(output, { recursive: true }))\n      if (String(file).endsWith('.html')) appendFileSync(output + '/' + file, '<!-- once -->');\n  });",
      ),
    },
    edit: (site) => appendFile(join(site, 'content/faq/en/dry-seeds.md'), '\nMore.\n'),
  },
  'a file that a slot reads while it runs': {
    ownCode: true,
    files: {
      'layouts/slots/footer.tsx':
        "import { readFileSync } from 'node:fs';\nexport default () => <p>{readFileSync('data.txt', 'utf8')}</p>;\n",
      'data.txt': 'before',
    },
    edit: (site) => write(site, 'data.txt', 'after'),
  },
  'an alias that a link names with the path that the site is published under': {
    options: ['--base-path', '/help/'],
    files: {
      'content/faq/en/a.md': `${question('en', 'aliases: [/x/]\n')}A.\n`,
      'content/faq/en/b.md': `${question('en')}B.\n`,
      'content/faq/en/l.md': `${question('en')}See [it](/help/x/).\n`,
    },
    edit: (site) => write(site, 'content/faq/en/b.md', `${question('en', 'aliases: [/help/x/]\n')}B.\n`),
  },
  'a former address of a page that becomes one of an answer in another language': {
    files: {
      'content/faq/ja/x.md': `${question('ja')}X.\n`,
      'content/site.yaml': settings.replace(
        /^former: .*$/m,
        "former: { pages: { /old.html: /faq/ja/x/ } }\naddresses: { answer: '/{category}/{lang}/{slug}/' }",
      ),
    },
    edit: (site) => write(site, 'content/faq/ja/x.md', `${question('ja', 'aliases: [/old.html]\n')}X.\n`),
  },
  'a repository that git cannot read appears': { edit: (site) => mkdir(join(site, '.git')) },
  'a folder with a slip in its name appears': { edit: (site) => mkdir(join(site, 'Layouts')) },
  'a folder with a slip in its name goes': {
    files: { 'asets/a.txt': '' },
    edit: (site) => rm(join(site, 'asets'), { recursive: true }),
  },
  'the folder of a page that is linked in leaves the site': {
    files: { 'shared/x.md': `${question('en')}X.\n` },
    before: (site) => symlink(join(site, 'shared/x.md'), join(site, 'content/faq/en/x.md')),
    edit: async (site) => {
      await rename(join(site, 'shared'), join(site, '../elsewhere'));
      await symlink(join(site, '../elsewhere'), join(site, 'shared'));
    },
  },
  'a former address takes the place of a file': {
    edit: (site) =>
      write(site, 'content/faq/en/feed.md', `${question('en', 'aliases: [/feed.xml]\n')}It was.\n`),
  },
  'a file appears whose name is not UTF-8': {
    edit: (site) =>
      writeFile(
        Buffer.concat([Buffer.from(`${site}/content/faq/en/b`), Buffer.from([0xff]), Buffer.from('.md')]),
        'x',
      ),
  },
};

test.each(Object.entries(cases))(
  '%s',
  { timeout: 240_000 },
  async (_name, { files, before, edit, ownCode, options = [] }) => {
    const site = await siteWith(ownCode ? files : { ...files, 'package.json': '{}\n' });
    if (!ownCode) await rm(join(site, '.eleventy.js'));
    const build = async (root: string) => {
      const { code, stderr } = await (ownCode ? spawnKotae : kotae)(['build', '--lang', 'en', ...options], {
        cwd: root,
      });
      const report = stderr
        .split('\n')
        .filter((line) => !/^Building|(?:written to|nothing changed)/.test(line));
      return { code, report };
    };
    await before?.(site);
    await build(site);
    // Before the second one, no file is so young that a change of it might not show.
    expect(await build(site)).toMatchObject({ code: 0 });
    await edit(site);
    const second = await build(site);
    const anew = join(await temporaryFolder(), 'site');
    await promisify(execFile)('cp', ['-a', site, anew]); // Node's own cannot copy every name
    await Promise.all(
      ['.kotae', '_site'].map((name) => rm(join(anew, name), { recursive: true, force: true })),
    );
    expect(second).toEqual(await build(anew));
    if (second.code === 0)
      expect(await pictureOf(join(site, '_site'))).toEqual(await pictureOf(join(anew, '_site')));
  },
);
