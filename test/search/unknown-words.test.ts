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
