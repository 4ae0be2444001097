import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { acrossLanguages } from '../../bench/search/across-languages.mjs';
import { readJekyll } from '../../bench/search/read-jekyll.mjs';
import { alignWords } from '../../src/search/align-words.ts';
import { folding } from '../../src/search/folding.ts';
import { openIndex } from '../../src/search/query.ts';
import { synonymsIn } from '../../src/search/synonyms.ts';
import { english, japanese } from './documents.ts';
import { inMemory } from './memory.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/ddbj', import.meta.url));

const said = [
  ['How do I renew a book?', '本の貸出期間を延長したい'],
  ['Renew several loans', '延長をまとめて申し込む'],
  ['Card for members', '会員のカード'],
  ['A lost card', 'カードをなくしました'],
  ['Opening hours', '開館時間'],
  ['Opening hours on holidays', '祝日の開館時間'],
] as const;
const pairs = said.map(([own, other]) => ({ own: [own], other: [other] }));

describe('alignWords', () => {
  it('finds which words of two languages stand for each other', () => {
    const words = alignWords(pairs, folding('en'), folding('ja'));
    expect(words.get('renew')?.[0]).toBe('延長');
    expect(words.get('card')?.[0]).toBe('カード');
    expect(words.get('hour')?.[0]).toBe('開館時間');
    expect(words.has('lost')).toBe(false);
  });

  it('gives the same words whatever the order of the pairs', () => {
    const sorted = (all: Map<string, string[]>) => [...all].sort();
    expect(sorted(alignWords(pairs.toReversed(), folding('en'), folding('ja')))).toEqual(
      sorted(alignWords(pairs, folding('en'), folding('ja'))),
    );
  });
});

describe('a query in another language', () => {
  it('finds the page that alone answers', async () => {
    const toward = new Map([['ja', alignWords(pairs, folding('en'), folding('ja'))]]);
    const own = await openIndex(inMemory(english.slice(3), toward).load);
    const other = await openIndex(inMemory(japanese).load);
    expect((await own.search('renew')).total).toBe(0);
    expect((await other.search('renew')).total).toBe(0);
    const meanings = await own.meanings('how do I renew', 'ja');
    expect([...meanings]).toEqual([['renew', ['延長']]]);
    const { hits } = await other.search('renew', { meanings });
    expect(hits.map(({ address }) => address)).toEqual(['/ja/faq/0/']);
    expect(await other.count('renew', { meanings })).toBe(1);
    expect(await own.meanings('renew', 'fr')).toEqual(new Map());
  });

  it.skipIf(!existsSync(corpus))(
    'is answered more often than as typed, in the corpus (skipped where ../shared/corpus/ddbj is missing)',
    async () => {
      const languages = readJekyll(corpus);
      const { ranks } = await acrossLanguages(languages.get('ja') ?? [], languages.get('en') ?? []);
      const answered = (list: readonly number[]) =>
        list.filter((rank) => rank > 0 && rank <= 5).length / list.length;
      expect(answered(ranks.translated)).toBeGreaterThan(answered(ranks['as typed']) + 0.15);
    },
    180_000,
  );
});

describe('a name that a tag has others of', () => {
  const tags = [
    ['Renew', 'extension', 'longer loan'],
    ['Opening hours', 'schedule', 'business hours'],
  ];
  const open = async (names = tags) =>
    openIndex(inMemory(english, new Map([['en', synonymsIn(names, folding('en'))]])).load);
  const first = async (query: string, options = {}) =>
    (await (await open()).search(query, options)).hits[0]?.address;

  it.each([
    ['extension', '/en/faq/0/'],
    ['how do I get an extension', '/en/faq/0/'],
    ['longer loan', '/en/faq/0/'],
    ['business hours', '/en/faq/3/'],
    ['business hours of the library', '/en/faq/3/'],
  ])('finds what is called otherwise: %s', async (query, address) => {
    expect(await first(query)).toBe(address);
    expect(await (await open()).count(query)).toBeGreaterThan(0);
  });

  it('is not looked for where a page holds what was asked, or where it is to be taken as typed', async () => {
    expect(await first('borrowed')).toBe('/en/faq/0/');
    const { files, load, loaded } = inMemory(english, new Map([['en', synonymsIn(tags, folding('en'))]]));
    const { toward } = JSON.parse(files.get('manifest.json') ?? '') as { toward: { en: string } };
    const index = await openIndex(load);
    await index.search('card');
    await index.search('extension', { isVerbatim: true });
    expect(loaded).not.toContain(toward.en);
    await index.search('extension');
    expect(loaded).toContain(toward.en);
  });

  it('is a run of kanji in Japanese', async () => {
    const names = new Map([['ja', synonymsIn([['延長', '更新手続']], folding('ja'))]]);
    const index = await openIndex(inMemory(japanese, names).load);
    expect((await index.search('更新手続')).hits[0]?.address).toBe('/ja/faq/0/');
  });

  it('has no others where a tag has one name', () => {
    expect(synonymsIn([['Renewal'], []], folding('en'))).toEqual(new Map());
  });
});
