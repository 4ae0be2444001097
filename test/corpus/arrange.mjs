import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

/** The real pages that tests and measurements use where they are at hand; not a part of the project. */
export const corpusFolder = fileURLToPath(new URL('../../../shared/corpus/ddbj', import.meta.url));

/** Whether the corpus is there; a test that needs it says so and is skipped where it is not. */
export const hasCorpus = existsSync(corpusFolder);

/** Why a test was skipped. */
export const corpusMissing = `the corpus is not at ${corpusFolder}`;

/** The page of the corpus that lacks its opening fence. */
export const brokenPage = 'content/faq/ja/submit-seq-to-genbank.md';

/**
 * Arrange the corpus as a site folder: pages unchanged under their slugs, with the vocabulary that they use.
 *
 * `target` is made. `withBroken` keeps the page without an opening fence, which no build can publish.
 *
 * @param {string} target
 * @param {{ withBroken?: boolean }} [options]
 */
export async function arrangeCorpus(target, { withBroken = false } = {}) {
  const words = new Map();
  for (const language of ['en', 'ja']) {
    const from = join(corpusFolder, '_faq', language);
    const to = join(target, 'content/faq', language);
    await mkdir(to, { recursive: true });
    for (const name of (await readdir(from)).sort()) {
      const file = `content/faq/${language}/${name.replace(/-e\.md$/, '.md')}`;
      if (file === brokenPage && !withBroken) continue;
      const bytes = await readFile(join(from, name));
      await writeFile(join(target, file), bytes);
      for (const tag of tagsOf(bytes.toString())) {
        if (!words.has(tag.toLowerCase())) words.set(tag.toLowerCase(), { tag, language });
      }
    }
  }
  await cp(join(corpusFolder, 'assets'), join(target, 'assets'), { recursive: true });

  const labels = parse(await readFile(join(corpusFolder, '_data/label_dictionary.yml'), 'utf8'));
  const databases = Object.entries(labels)
    .filter(([id, { short }]) => short && id !== 'category')
    .map(([id, { short, full }]) => [id, { label: short, name: full }]);
  const tags = [...words.values()].map(({ tag }, index) => [idOf(tag, index), { label: tag }]);
  const write = (name, data) => writeFile(join(target, 'content', name), stringify(data));
  await write('databases.yaml', Object.fromEntries(databases));
  await write('tags.yaml', Object.fromEntries(tags));
  await write('categories.yaml', { faq: { label: { en: 'FAQ', ja: 'よくある質問' }, kind: 'question' } });
  await write('site.yaml', {
    title: { en: 'Corpus', ja: 'コーパス' },
    languages: ['en', 'ja'],
    timezone: 'Asia/Tokyo',
    origin: 'https://faq.example',
    links: { origin: 'https://www.example' },
    former: { answers: { faq: { en: '/faq/en/{slug}-e.html', ja: '/faq/ja/{slug}.html' } } },
  });
}

function tagsOf(text) {
  const front = /^(?:---\n)?([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return [parse(front, { uniqueKeys: false }).tags ?? []].flat().map(String);
}

/** An id for a tag: its Latin words, or its number when it has none. */
function idOf(tag, index) {
  const words = tag.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return [...words, ...(/[^\p{ASCII}]/u.test(tag) ? [String(index)] : [])].join('-') || `tag-${index}`;
}
