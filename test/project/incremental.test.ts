import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { copyOfSite, kotae, pictureOf, temporaryFolder } from '../cli/command.ts';

/** Edits that are tried one after the other; `RUNS` tries more. */
const edits = Number(process.env.RUNS ?? 60);

/** Numbers that look like chance, and are the same in every run. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One edit of a site: it says what it did. */
type Edit = (site: string, number: number, chance: (below: number) => number) => Promise<string>;

async function somePage(site: string, chance: (below: number) => number): Promise<string> {
  const files = await readdir(join(site, 'content'), { recursive: true });
  const pages = files.filter((file) => file.endsWith('.md')).sort();
  return join('content', pages[chance(pages.length)] ?? '');
}

/** Change the text of a file. */
async function change(site: string, file: string, how: (text: string) => string): Promise<string> {
  const text = await readFile(join(site, file), 'utf8');
  await writeFile(join(site, file), how(text));
  return file;
}

const everyEdit: Readonly<Record<string, Edit>> = {
  text: async (site, number, chance) =>
    change(site, await somePage(site, chance), (text) => `${text}\nSentence ${number}.\n`),
  'link to a download': async (site, _number, chance) =>
    change(site, await somePage(site, chance), (text) => `${text}\nSee [the list](/list.txt).\n`),
  heading: async (site, number, chance) =>
    change(site, await somePage(site, chance), (text) => `${text}\n### Heading ${number}\n\nText.\n`),
  title: async (site, number, chance) =>
    change(site, await somePage(site, chance), (text) =>
      text.replace(/^title: .*/m, `title: Title ${number}`),
    ),
  date: async (site, number, chance) =>
    change(site, await somePage(site, chance), (text) =>
      text.replace(/^date: .*/m, `date: 2022-03-${String((number % 28) + 1).padStart(2, '0')}`),
    ),
  tags: async (site, _number, chance) =>
    change(site, await somePage(site, chance), (text) =>
      text.replace(/^tags: .*/m, chance(2) ? 'tags: [storage]' : 'tags: [order]'),
    ),
  databases: async (site, _number, chance) =>
    change(site, await somePage(site, chance), (text) =>
      text.replace(/^db: .*/m, chance(2) ? 'db: [wheat]' : 'db: [rice, wheat]'),
    ),
  'new page': async (site, number) => {
    const file = `content/faq/en/new-${number}.md`;
    const page = `---\ntitle: New ${number}\ncategory: faq\ndb: [rice]\ntags: [storage]\ndate: 2024-05-05\nlang: en\n---\n\nNew text.\n`;
    await writeFile(join(site, file), page);
    return file;
  },
  rename: async (site, number) => {
    const names = (await readdir(join(site, 'content/faq/en'))).filter((name) =>
      /^(?:new|moved)-/.test(name),
    );
    const [name] = names.sort();
    if (name)
      await rename(join(site, 'content/faq/en', name), join(site, `content/faq/en/moved-${number}.md`));
    return name ?? 'nothing';
  },
  delete: async (site) => {
    const names = (await readdir(join(site, 'content/faq/en'))).filter((name) =>
      /^(?:new|moved)-/.test(name),
    );
    const [name] = names.sort();
    if (name) await rm(join(site, 'content/faq/en', name));
    return name ?? 'nothing';
  },
  'former address': async (site, _number, chance) => {
    // Pages that no other edit deletes.
    const files = ['content/faq/en/send-seeds.md', 'content/faq/ja/dry-seeds.md'];
    const taker = files[chance(files.length)];
    for (const file of files)
      await change(site, file, (text) => {
        const without = text.replace(/^aliases: \[\/was\.html\]\n/m, '');
        return file === taker ? without.replace(/^date: /m, 'aliases: [/was.html]\n$&') : without;
      });
    return taker ?? 'nothing';
  },
  'link to a former address': async (site, number, chance) => {
    await everyEdit['former address']?.(site, number, chance);
    return change(site, await somePage(site, chance), (text) => `${text}\nSee [that page](/was.html).\n`);
  },
  vocabulary: async (site, number) =>
    change(site, 'content/databases.yaml', (text) =>
      text.replace(/^(rice:\n(?: {2}.*\n)*? {2}label: ).*/m, `$1Rice ${number}`),
    ),
  settings: async (site, number) =>
    change(
      site,
      'content/site.yaml',
      (text) => `${text.replace(/^description: .*\n/m, '')}description: No. ${number}\n`,
    ),
  layout: async (site, number) => {
    await mkdir(join(site, 'layouts'), { recursive: true });
    await writeFile(
      join(site, 'layouts/not-found.tsx'),
      `export default () => <html lang="en"><p>Not here ${number}</p></html>;\n`,
    );
    return 'layouts/not-found.tsx';
  },
  picture: async (site, number) =>
    change(site, 'assets/images/scale.svg', (text) =>
      text.replace(/width="\d+"/, `width="${40 + (number % 7)}"`),
    ),
  'download of the same size and time': async (site, number) => {
    await mkdir(join(site, 'assets/static'), { recursive: true });
    await writeFile(join(site, 'assets/static/same.txt'), String(number).padStart(4, '0'));
    await utimes(join(site, 'assets/static/same.txt'), 1, 1);
    return 'assets/static/same.txt';
  },
  download: async (site, number) => {
    await mkdir(join(site, 'assets/static'), { recursive: true });
    await writeFile(join(site, 'assets/static/list.txt'), `List ${number}\n`);
    return 'assets/static/list.txt';
  },
  style: async (site, number) => {
    await writeFile(join(site, 'assets/style.css'), `.answer { --mine: ${number}px; }\n`);
    return 'assets/style.css';
  },
};

async function cleanBuild(site: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-clean-'));
  try {
    await cp(site, join(folder, 'site'), {
      recursive: true,
      filter: (source) => !/\/(?:_site|\.kotae)$/.test(source),
    });
    const { code, stderr } = await kotae(['build', '--root', join(folder, 'site')]);
    if (code !== 0) throw new Error(stderr);
    return await pictureOf(join(folder, 'site/_site'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a check says of a site, with what it knows or with an empty cache. */
async function checkOf(site: string, env: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const { stdout } = await kotae(['check', '--root', site, '--format', 'json'], { env });
  return JSON.parse(stdout);
}

describe('a build of what has changed', { timeout: 900_000 }, () => {
  test('publishes what a build of everything does, after edits of every kind', async () => {
    const seed = Number(process.env.SEED ?? 1);
    const chance = createChance(seed);
    const site = await copyOfSite();
    const kinds = Object.entries(everyEdit);
    for (let number = 1; number <= edits; number += 1) {
      const [kind, edit] = kinds[chance(kinds.length)] ?? ['none', async () => ''];
      const what = `seed ${seed}, edit ${number}: ${kind} of ${await edit(site, number, chance)}`;
      const { code, stderr } = await kotae(['build', '--root', site]);
      expect(code, `${what}\n${stderr}`).toBe(0);
      const published = await pictureOf(join(site, '_site'));
      if (number % 5 === 0 || number === edits) {
        expect(published, what).toEqual(await cleanBuild(site));
        expect(await checkOf(site), what).toEqual(
          await checkOf(site, { KOTAE_CACHE: await temporaryFolder() }),
        );
      }
    }
  });

  test('makes everything anew when somebody else changed what is published, or the cache is damaged', async () => {
    const site = await copyOfSite();
    onTestFinished(() => rm(site, { recursive: true, force: true }));
    await kotae(['build', '--root', site]);
    const whole = await pictureOf(join(site, '_site'));
    const build = async (how: string) => {
      expect(await kotae(['build', '--root', site]), how).toMatchObject({ code: 0 });
      expect(await pictureOf(join(site, '_site')), how).toEqual(whole);
    };
    await appendFile(join(site, '_site/en/index.html'), '<p>By hand.</p>');
    await build('a page that was edited by hand');
    await rm(join(site, '_site/ja/index.html'));
    await build('a page that was removed');
    await writeFile(join(site, '_site/stranger.txt'), 'x');
    await build('a file that nobody made');

    const chance = createChance(7);
    for (let round = 0; round < 40; round += 1) {
      const names = (await readdir(join(site, '.kotae'), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('/trees/'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      const file = names[chance(names.length)] ?? '';
      const bytes = await readFile(file);
      if (bytes.length === 0) continue;
      const at = chance(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8));
      await writeFile(file, bytes);
      await appendFile(join(site, 'content/faq/en/dry-seeds.md'), ' ');
      await build(`byte ${at} of ${file.slice(site.length)} flipped`);
    }
  });
});
