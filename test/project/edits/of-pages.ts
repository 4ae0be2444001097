import { existsSync } from 'node:fs';
import { readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { change, type Edit, oneOf, put, remove, somePage } from './edit.ts';

const english = 'content/faq/en';

/** Pages that other edits have made, which may go. */
async function madePages(site: string): Promise<string[]> {
  const names = await readdir(join(site, english));
  return names.filter((name) => /^(?:new|moved)-/.test(name)).sort();
}

/** Set a line of front matter, or take it out. */
function frontMatter(key: string, value: string | undefined): (text: string) => string {
  return (text) => {
    const without = text.replace(new RegExp(`^${key}: .*\\n`, 'm'), '');
    return value === undefined ? without : without.replace(/^lang: /m, `${key}: ${value}\n$&`);
  };
}

const page = (title: string, more = '', text = 'New text.') =>
  `---\ntitle: ${title}\ncategory: faq\ndb: [rice]\ntags: [storage]\ndate: 2024-05-05\n${more}lang: en\n---\n\n${text}\n`;

/** Make an edit that adds text to some page. */
const adding =
  (text: (number: number) => string): Edit =>
  async (site, number, chance) =>
    change(site, await somePage(site, chance), (before) => `${before}\n${text(number)}\n`);

/** Make an edit that sets a value of front matter of some page, or takes it out. */
const setting =
  (key: string, values: readonly (string | undefined)[]): Edit =>
  async (site, number, chance) => {
    const value = oneOf(values, chance)?.replace('{number}', String(number));
    return `${key} ${value} in ${await change(site, await somePage(site, chance), frontMatter(key, value))}`;
  };

/** Edits of questions and other pages. */
export const editsOfPages: Readonly<Record<string, Edit>> = {
  text: adding((number) => `Sentence ${number}.`),
  'link to a download': adding(() => 'See [the list](/list.txt).'),
  'link to another page': adding(() => 'See [seeds](/en/faq/send-seeds/#envelope).'),
  heading: adding((number) => `### Heading ${number}\n\nText.`),
  formula: adding((number) => `It takes $x = ${number}$.`),
  video: adding(() => 'https://www.youtube.com/watch?v=abcdefghijk'),
  'table and code': adding(
    (number) => `| A | B |\n| - | - |\n| ${number} | moisture |\n\n\`\`\`sh\nls ${number}\n\`\`\``,
  ),
  title: async (site, number, chance) =>
    change(site, await somePage(site, chance), (text) =>
      text.replace(/^title: .*/m, `title: Title ${number}`),
    ),
  date: async (site, number, chance) =>
    change(site, await somePage(site, chance), (text) =>
      text.replace(/^date: .*/m, `date: 2022-03-${String((number % 28) + 1).padStart(2, '0')}`),
    ),
  updated: setting('updated', ['2024-06-07', '2024-08-09T10:11', undefined]),
  summary: setting('summary', ['Summary {number}', undefined]),
  keywords: setting('keywords', ['[word{number}]', '[]', undefined]),
  related: setting('related', ['[send-seeds]', '[dry-seeds]', undefined]),
  tags: setting('tags', ['[storage]', '[order]', '[order, storage]', undefined]),
  databases: setting('db', ['[wheat]', '[rice, wheat]', undefined]),
  'draft, or not': async (site, _number, chance) =>
    change(site, 'content/faq/en/cold-room.md', frontMatter('draft', chance(2) ? 'true' : undefined)),
  'a time to be published': async (site, number, chance) => {
    const more = oneOf(['publish: 2030-01-01\n', 'until: 2030-01-01\n', 'until: 2020-01-01\n'], chance);
    return put(site, 'content/faq/en/timed.md', page(`For a time ${number}`, more));
  },
  'new page': (site, number) => put(site, `${english}/new-${number}.md`, page(`New ${number}`)),
  'new page of the other language': async (site, number) => {
    if (!existsSync(join(site, 'content/faq/ja'))) return 'nothing';
    const text = page(`新規 ${number}`, '', '含水率を量ります。').replace('lang: en', 'lang: ja');
    return put(site, `content/faq/ja/new-${number}.md`, text);
  },
  rename: async (site, number) => {
    const [name] = await madePages(site);
    if (name) await rename(join(site, english, name), join(site, english, `moved-${number}.md`));
    return name ?? 'nothing';
  },
  delete: async (site) => {
    const [name] = await madePages(site);
    return name ? remove(site, join(english, name)) : 'nothing';
  },
  'two pages change places': async (site) => {
    const [one, two] = (await madePages(site)).map((name) => join(site, english, name));
    if (!one || !two) return 'nothing';
    await rename(one, `${one}.kept`);
    await rename(two, one);
    await rename(`${one}.kept`, two);
    return one;
  },
  'text of the same size and time': async (site, _number, chance) => {
    const file = join(site, await somePage(site, chance));
    const { atime, mtime } = await stat(file);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(/(?<=Sentence |Heading |Title |New )\d/g, (digit) => String(9 - Number(digit))),
    );
    await utimes(file, atime, mtime);
    return file;
  },
  'former address': async (site, _number, chance) => {
    // Pages that no other edit deletes.
    const files = ['content/faq/en/send-seeds.md', 'content/page/en/about.md'];
    const taker = oneOf(files, chance);
    for (const file of files)
      await change(site, file, frontMatter('aliases', file === taker ? '[/was.html]' : undefined));
    return taker;
  },
  'link to a former address': async (site, number, chance, build) => {
    await editsOfPages['former address']?.(site, number, chance, build);
    return change(site, await somePage(site, chance), (text) => `${text}\nSee [that page](/was.html).\n`);
  },
};
