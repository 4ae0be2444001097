import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/query.ts';
import { english, japanese } from './documents.ts';
import { inMemory } from './memory.ts';

const en = await openIndex(inMemory(english).load);
const ja = await openIndex(inMemory(japanese).load);

async function addresses(index: typeof en, query: string): Promise<string[]> {
  return (await index.search(query)).hits.map(({ address }) => address);
}

describe('search in English', () => {
  it.each([
    ['renew book', '/en/faq/0/'],
    ['lost card', '/en/faq/1/'],
    ['known_hosts', '/en/faq/2/'],
    ['ssh-keygen', '/en/faq/2/'],
    ['LIB000123', '/en/faq/2/'],
    ['sftp-in.library.example', '/en/faq/2/'],
    ['schedule', '/en/faq/3/'],
    ['membership', '/en/faq/1/'],
    ['when do you open', '/en/faq/3/'],
    ['manuscri', '/en/faq/2/'],
    ['acquisition commitee', '/en/faq/4/'],
    ['xanuscript', '/en/faq/2/'],
    ['amnuscript', '/en/faq/2/'],
    ['librarycard', '/en/faq/1/'],
    ['man uscript', '/en/faq/2/'],
    ['holidayz', '/en/faq/3/'],
    ['lost card unheardofword', '/en/faq/1/'],
  ])('answers %j with %s first', async (query, address) => {
    expect((await addresses(en, query))[0]).toBe(address);
  });

  it('puts a title with the form of a word that was typed above one with another, and finds both', async () => {
    const [first] = english as [(typeof english)[0]];
    const titles = [
      'When may I submit a sequence?',
      'Sequence submission',
      'Sequencing errors in an application',
      'A sequence for those who apply',
      'How sequences are submitted',
    ];
    // Bodies hold the other forms, which says nothing of titles.
    const text = 'Submit, submission, submitted, sequence, sequences, sequencing, apply, application.';
    const { load } = inMemory(
      titles.map((title, id) => ({
        ...first,
        ...{ id, title, slug: `p${id}`, address: `/${id}/`, sections: [{ heading: '', text }] },
      })),
    );
    const index = await openIndex(load);
    for (const [query, page] of [
      ['submission', 1],
      ['submit', 0],
      ['submitted', 4],
      ['sequences', 4],
      ['sequencing', 2],
      ['apply', 3],
      ['application', 2],
    ] as const) {
      const found = await addresses(index, query);
      expect(found[0], query).toBe(`/${page}/`);
      expect(found, query).toHaveLength(titles.length);
    }
  });

  it.each([
    'during the connection upload',
    'connection despite upload',
    'don’t connection throughout upload',
    "we'll want the connection among upload",
    'whatever connection, upload',
  ])('counts words that go with anything for little: %j', async (query) => {
    const [first] = english as [(typeof english)[0]];
    const words = query.replace(/connection|upload/g, '').replaceAll('’', "'");
    const texts = [
      `${words} `.repeat(4),
      'Whether the connection stands while you upload.',
      'Upload.',
      words,
    ];
    const index = await openIndex(
      inMemory(
        texts.map((text, id) => ({
          ...{ ...first, id, title: id === 0 ? words : 'A page', address: `/${id}/`, slug: `p${id}` },
          sections: [{ heading: '', text }],
        })),
      ).load,
    );
    expect(await addresses(index, `${query} `)).toEqual(['/1/', '/2/', '/0/', '/3/']);
  });

  it('puts the page whose title says all of the query above one whose text says it again and again', async () => {
    const [first] = english as [(typeof english)[0]];
    const often = 'The hold date stands here. Hold it; the date of the hold is the hold date.';
    const { load } = inMemory([
      {
        ...first,
        id: 0,
        address: '/file/',
        title: 'The annotation file',
        slug: 'file',
        sections: [{ heading: '', text: often }],
      },
      {
        ...first,
        id: 1,
        address: '/change/',
        title: 'How do I change the hold date of records that nobody has seen yet?',
        slug: 'change',
        sections: [{ heading: '', text: 'Ask us.' }],
      },
    ]);
    const index = await openIndex(load);
    for (const query of ['hold date', 'date hold', 'the hold date']) {
      expect((await addresses(index, query))[0]).toBe('/change/');
    }
  });

  it('finds a page by what its address calls it, and puts it first among its equals', async () => {
    const [first, second] = english as [(typeof english)[0], (typeof english)[0]];
    const same = { ...first, title: 'About scanning', sections: [] };
    const { load } = inMemory([
      { ...same, id: 0, address: '/a/', slug: 'fees-for-copies-and-prints' },
      { ...same, id: 1, address: '/b/', slug: 'scanning' },
      { ...second, id: 2, address: '/c/', slug: 'how-to-get-an-interlibrary-loan' },
    ]);
    const index = await openIndex(load);
    expect(await addresses(index, 'scanning')).toEqual(['/b/', '/a/']);
    expect(await addresses(index, 'interlibrary')).toEqual(['/c/']);
  });

  it('finds pages that hold two words beside one that holds them as one', async () => {
    const [first] = english as [(typeof english)[0]];
    const apart = Array.from({ length: 12 }, () => 'The file name must not hold a space.');
    const { load } = inMemory(
      [...apart, 'The filename stands in a file; its name is short.'].map((text, id) => ({
        ...first,
        id,
        title: `No. ${id}`,
        address: `/en/faq/${id}/`,
        slug: `p${id}`,
        sections: [{ heading: '', text }],
      })),
    );
    expect((await (await openIndex(load)).search('file name')).total).toBe(13);
  });

  it('continues an unfinished word as it is typed, not what it is folded to', async () => {
    const texts = ['Change the date of release.', 'A database of data.', 'The dates are set.'];
    const [first] = english as [(typeof english)[0]];
    const { load } = inMemory(
      texts.map((text, id) => ({
        ...first,
        id,
        title: `No. ${id}`,
        slug: `p${id}`,
        sections: [{ heading: '', text }],
      })),
    );
    const { hits } = await (await openIndex(load)).search('date');
    expect(hits.map(({ excerpt }) => excerpt.text).sort()).toEqual([texts[0], texts[2]]);
  });

  it('shows whole sentences, and sets apart what is none', async () => {
    const steps = ['Open the list', 'Choose a place', 'Close it'].join('\n');
    const before = 'This sentence says nothing about what was asked, and goes on for a while. '.repeat(4);
    const text = `${before}The quokka is here. ${'It says more and more about other things. '.repeat(6)}`;
    const [first] = english as [(typeof english)[0]];
    const { load } = inMemory([
      { ...first, id: 0, sections: [{ heading: '', text: steps }] },
      { ...first, id: 1, slug: 'q', sections: [{ heading: '', text }] },
    ]);
    const index = await openIndex(load);
    expect((await index.search('place')).hits[0]?.excerpt.text).toBe(
      'Open the list · Choose a place · Close it',
    );
    const [hit] = (await index.search('quokka')).hits;
    expect(hit?.excerpt.text).toMatch(/^The quokka is here\. It says .* things\.$/);
  });

  it('ranks a page that holds all words before pages that hold one', async () => {
    expect((await addresses(en, 'borrowed card'))[0]).toBe('/en/faq/1/');
  });

  it.each(['', '   ', '!?', 'qqqqqqqq', '#lending'])('finds nothing for %j', async (query) => {
    const { total, hits } = await en.search(query);
    expect({ total, hits }).toEqual(
      query === '#lending' ? { total: expect.any(Number), hits: expect.any(Array) } : { total: 0, hits: [] },
    );
  });

  it('keeps to the databases that are asked for', async () => {
    const all = await en.search('book');
    const lending = await en.search('book', { databases: ['lending'] });
    const two = await en.search('book', { databases: ['lending', 'account'] });
    const unknown = await en.search('book', { databases: ['nowhere'] });
    expect(all.total).toBe(3);
    expect(lending.hits.map(({ address }) => address).sort()).toEqual(['/en/faq/0/', '/en/faq/4/']);
    expect(two.total).toBe(3);
    expect(unknown.total).toBe(0);
  });

  it('shows a long list in parts', async () => {
    const whole = await en.search('library card book');
    const first = await en.search('library card book', { limit: 2 });
    const second = await en.search('library card book', { limit: 2, offset: 2 });
    expect(first.total).toBe(whole.total);
    expect([...first.hits, ...second.hits]).toEqual(whole.hits.slice(0, 4));
  });

  it('counts as many pages as it finds', async () => {
    for (const query of ['book', 'library card', 'sftp', 'nothing like it']) {
      expect(await en.count(query)).toBe((await en.search(query)).total);
    }
  });

  it('leads to the heading below which the words stand', async () => {
    const [hit] = (await en.search('accession numbers')).hits;
    expect(hit?.excerpt.heading).toEqual({ id: 'upload', text: 'Send the file' });
    const [top] = (await en.search('manuscripts sftp')).hits;
    expect(top?.excerpt.heading).toBeUndefined();
  });

  it('marks the found words in title and excerpt', async () => {
    const [hit] = (await en.search('renewing books')).hits;
    const marked = ({
      text,
      marks,
    }: {
      text: string;
      marks: readonly (readonly [number, number])[];
    }): string[] => marks.map(([start, end]) => text.slice(start, end));
    expect(hit && marked(hit.title)).toEqual(['renew', 'book']);
    expect(hit && marked(hit.excerpt)).toEqual(['Renew', 'book', 'renewed']);
  });
});

describe('search in Japanese', () => {
  it.each([
    ['延長', '/ja/faq/0/'],
    ['貸出期間を延ばしたい', '/ja/faq/0/'],
    ['カード 紛失', '/ja/faq/1/'],
    ['公開鍵', '/ja/faq/2/'],
    ['鍵', '/ja/faq/2/'],
    ['ファイル', '/ja/faq/2/'],
    ['known_hosts', '/ja/faq/2/'],
    ['休館', '/ja/faq/3/'],
    ['アカウント', '/ja/faq/1/'],
  ])('answers %j with %s first', async (query, address) => {
    expect((await addresses(ja, query))[0]).toBe(address);
  });

  it('marks a whole run', async () => {
    const [hit] = (await ja.search('公開鍵')).hits;
    expect(hit?.excerpt.heading?.id).toBe('key');
    const title = (await ja.search('貸出期間')).hits[0]?.title;
    expect(title?.marks.map(([start, end]) => title.text.slice(start, end))).toEqual(['貸出期間']);
  });
});

describe('hits that are described with a rest between two', () => {
  it('are the same, and each waits for the one before', async () => {
    let rests = 0;
    const rest = async () => {
      rests += 1;
    };
    const { hits } = await en.searchEach('library card book', { rest });
    await hits[0];
    expect(rests).toBeLessThan(hits.length);
    expect(await Promise.all(hits)).toEqual((await en.search('library card book')).hits);
    expect(rests).toBe(hits.length);
  });

  it('fail when nobody wants them any more', async () => {
    let isWanted = true;
    const rest = async () => {
      if (!isWanted) throw new Error('dropped');
    };
    const { hits } = await en.searchEach('library card book', { rest });
    await hits[0];
    isWanted = false;
    await expect(hits.at(-1)).rejects.toThrow('dropped');
  });
});

describe('what a query loads', () => {
  it('is the manifest, some shards, and the texts of shown pages; nothing twice', async () => {
    const { load, loaded } = inMemory(english);
    const index = await openIndex(load);
    await index.count('book');
    expect(loaded.filter((name) => name.endsWith('.json'))).toEqual(['manifest.json']);
    await index.search('book', { limit: 1 });
    await index.search('book', { limit: 1 });
    expect(loaded.filter((name) => name.endsWith('.json'))).toHaveLength(2);
    expect(new Set(loaded).size).toBe(loaded.length);
  });

  it('reads the beginning of a query that nobody types, whatever follows', async () => {
    const long = [
      'ア'.repeat(1_000_000),
      `a${' '.repeat(1_000_000)}b`,
      '図書'.repeat(500_000),
      'a '.repeat(500_000),
    ];
    for (const query of long)
      for (const index of [en, ja]) {
        expect(await index.count(query)).toBe(await index.count(query.slice(0, 512)));
        await index.meanings(query, 'en');
      }
    expect(await addresses(en, `renew book ${' '.repeat(1_000_000)}`)).toContain('/en/faq/0/');
  });

  it('never throws, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (query) => {
        for (const index of [en, ja]) {
          const { total, hits } = await index.search(query);
          expect(hits.length).toBeLessThanOrEqual(total);
          for (const { title, excerpt } of hits) {
            for (const { text, marks } of [title, excerpt]) {
              for (const [start, end] of marks) {
                expect(start).toBeLessThan(end);
                expect(end).toBeLessThanOrEqual(text.length);
              }
            }
          }
        }
      }),
    );
  });
});
