import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { openIndex, type SearchIndex } from '../../src/search/query.ts';
import { english } from './documents.ts';
import { inMemory } from './memory.ts';

/** A site of one page for each text. */
function site(language: string, texts: readonly string[]): Promise<SearchIndex> {
  const [first] = english as [SearchDocument];
  return openIndex(
    inMemory(
      texts.map((text, id) => ({
        ...first,
        ...{ id, language, address: `/${id}/`, slug: `p${id}`, title: `No. ${id}`, labels: [] },
        sections: [{ heading: '', text }],
      })),
    ).load,
  );
}

async function ask(
  index: SearchIndex,
  query: string,
): Promise<{ found: number[]; read: string | undefined }> {
  const { hits, corrected } = await index.searchEach(query, { limit: 50 });
  const found = (await Promise.all(hits)).map(({ address }) => Number(address.slice(1, -1)));
  return { found: found.sort((a, b) => a - b), read: corrected };
}

const nothing = { found: [], read: undefined };

describe('a Japanese word that no page holds', async () => {
  const index = await site('ja', [
    'アクセッション番号はいつ発行されますか。ファイルがあるか確かめています。サブフォルダは要りません。',
    'ウイルスのゲノムを登録しています。プライマーの配列はいるのでしょうか。ライブラリとシーケンスを選んでください。',
    'ユーザーのページでアカウントを作ります。カードは届くのでしょうか。',
    'アプリケーションのバージョンとシステムの状態を確かめる。外に貸すことはできない。',
    'サブミッションの登録について。',
  ]);

  it.each([
    'コロナワクチン',
    'ライセンス',
    'インフルエンザ',
    'ロケーション',
    'キャンプ',
    'スマートフォン',
    'こうかい',
    'とうろく',
    'いでんし',
    'ー',
    'ーー',
    'コロナワクチンについて',
    'ライセンスの取得はできますか',
    '駐車場はいつ',
  ])('finds nothing by pieces of other words: %s', async (query) => {
    expect(await ask(index, query)).toEqual(nothing);
  });

  it.each([
    ['サブミッシヨン', 'サブミッション'],
    ['サブミッョン', 'サブミッション'],
    ['ザブミッション', 'サブミッション'],
    ['サブミッシュン', 'サブミッション'],
    ['サブミッッション', 'サブミッション'],
    ['アカンウト', 'アカウント'],
    ['サブミッシヨンについて', 'サブミッションについて'],
  ])('but is one kana apart from a long one finds that: %s', async (query, read) => {
    expect(await ask(index, query)).toEqual({ found: [read === 'アカウント' ? 2 : 4], read });
  });

  it('stays as it was typed where that is asked for', async () => {
    const { corrected } = await index.searchEach('サブミッシヨン', { isVerbatim: true });
    expect(corrected).toBeUndefined();
  });

  it.each([
    ['ユーザーアカウント', 2],
    ['アクセッションナンバー', 0],
    ['アプリケーションソフト', 3],
  ])('but shares most of it finds pages with that: %s', async (query, page) => {
    expect((await ask(index, query)).found).toEqual([page]);
  });

  it('is left out beside one that they hold', async () => {
    expect(await ask(index, 'コロナワクチン アカウント')).toEqual({ found: [2], read: undefined });
  });

  it('may share a kanji with one that they hold', async () => {
    expect((await ask(index, '貸与')).found).toEqual([3]);
  });
});

describe('an English word that no page holds', async () => {
  const index = await site('en', [
    'What is the date? It is how you find the page, and when.',
    'The bad account is locked.',
  ]);

  it.each(['what is pizza', 'how about pizza', 'where is the pizza'])(
    'is not answered by the words around it: %s',
    async (query) => {
      expect(await ask(index, query)).toEqual(nothing);
    },
  );

  it('is no matter where nothing else was asked', async () => {
    expect((await ask(index, 'what is it')).found).toContain(0);
  });
});

describe('a word with hyphens that no page holds', async () => {
  const index = await site('en', [
    'Chapter 2 of 19: send an e-mail from A to E.',
    'The hold-date is set.',
    'The SRA toolkit is here, and a second file.',
    'Use ssh-keygen. The cov column says what the study was of.',
    'See known_hosts at ftp.archive.example and DRR000001.',
    'Sign in again to see the ray. Convert dta files.',
  ]);

  it.each(['SARS-CoV-2', 'COVID-19', 'HIV-1', 'H5N1-2', '2-19-5', 'check-in', 'T-a'])(
    'finds nothing by a number, a letter, less than half of it, or a word that goes with anything: %s',
    async (query) => {
      expect(await ask(index, query)).toEqual(nothing);
    },
  );

  it.each([
    ['e-mial', 'e-mail', 0],
    ['hold-dtae', 'hold-date', 1],
    ['hodl-date', 'hold-date', 1],
    ['SRA-tolkit', 'SRA-toolkit', 2],
    ['srs-toolkit', undefined, 2],
    ['ssf-keygen', 'ssh-keygen', 3],
    ['ssh-keygne', 'ssh-keygen', 3],
    ['knwon_hosts', 'known_hosts', 4],
  ])('is corrected in a part: %s', async (query, read, page) => {
    expect(await ask(index, query)).toEqual({ found: [page], read: read?.toLowerCase() });
  });

  it.each([
    ['e-mial', undefined],
    ['SRA-tolkit', undefined],
  ])('is not corrected where it is to be taken as typed: %s', async (query, read) => {
    expect((await index.searchEach(query, { isVerbatim: true })).corrected).toBe(read);
  });

  it.each([
    ['keygen-tool', 3],
    ['ftp.archive.example.org', 4],
    ['DRR999999', 4],
  ])('finds pages with most of its letters: %s', async (query, page) => {
    expect((await ask(index, query)).found).toEqual([page]);
  });
});

describe('a short word that no page holds', async () => {
  const index = await site('en', [
    'A bad file at most. A tsv file and the sites of nor, agd and aga. They see a few.',
    'The genome is sent by ftp, and every primer, too. The date is free. The sequence of the moon.',
  ]);

  it.each([
    'BAM',
    'cost',
    'csv',
    'fee',
    'rent',
    'lost',
    'ago',
    '10.1093/nar',
    'https://doi.example/primee',
    '/genoem/',
    '~/genoem.txt',
    'std::primee',
    'primee.example.org',
    'PRIMR',
    'price',
    'what was ago',
  ])('is not taken for another: %s', async (query) => {
    const { read } = await ask(index, query);
    expect(read).toBeUndefined();
  });

  it.each(['BAM', 'cost', 'csv', 'rent', 'nar', 'PRIMR'])('finds nothing: %s', async (query) => {
    for (const typed of [query, `${query} `]) expect(await ask(index, typed)).toEqual(nothing);
  });

  it('is left out beside one that they hold', async () => {
    for (const query of ['genome size', 'genome cost ', 'genome days ago', 'genome CSV'])
      expect(await ask(index, query)).toEqual({ found: [1], read: undefined });
  });

  it.each([
    ['fiel', 'file', 0],
    ['fille', 'file', 0],
    ['daate', 'date', 1],
    ['fttp ', 'ftp', 1],
    ['mon ', 'moon', 1],
    ['gneome', 'genome', 1],
    ['SEQUNECE', 'sequence', 1],
    ['primr', 'primer', 1],
    ['genoem/primer', 'genome/primer', 1],
  ])(
    'is corrected where letters are swapped or doubled, and longer ones at any: %s',
    async (query, read, page) => {
      const { found, read: corrected } = await ask(index, query);
      expect({ corrected, found }).toEqual({ corrected: read, found: expect.arrayContaining([page]) });
    },
  );
});
