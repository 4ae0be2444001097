import { expect, test } from 'vitest';
import { createImportLog } from '../../packages/import/src/import-log.ts';
import { createTagVocabulary, type TaggedPage } from '../../packages/import/src/tag-vocabulary.ts';

const page = (name: string, language: string, ...tags: string[]): TaggedPage => ({ name, language, tags });

function vocabularyOf(
  pages: readonly TaggedPage[],
  known: Readonly<Record<string, string>> = {},
  languages = ['en', 'ja'],
) {
  const log = createImportLog();
  const vocabulary = createTagVocabulary({
    pages,
    languages,
    known: (word) => known[word.toLowerCase()],
    knownIds: new Set(Object.values(known)),
    log,
  });
  return { ...vocabulary, log, entries: Object.fromEntries(vocabulary.entries) };
}

const submissions = Array.from({ length: 5 }, (_, index) => [
  page(`a${index}`, 'en', index === 0 ? 'submission' : 'Submission'),
  page(`a${index}`, 'ja', '登録'),
]).flat();
const others = Array.from({ length: 20 }, (_, index) => [
  page(`x${index}`, 'en'),
  page(`x${index}`, 'ja'),
]).flat();

test('spellings and languages of one word are one tag, named by its English label', () => {
  const { entries, log, find, spell } = vocabularyOf([...submissions, ...others]);
  expect(spell('submission', 'en')).toBe('Submission');
  expect(entries).toEqual({ submission: { label: { en: 'Submission', ja: '登録' } } });
  expect(log.counts.get('same-tags')).toBe(1);
  expect(log.counts.get('tag-pairs')).toBe(1);
  expect(['SUBMISSION', '登録', 'ｓubmission'].map(find)).toEqual(Array(3).fill('submission'));
});

test('a Japanese tag has the id of its English partner, also where Japanese comes first', () => {
  const { entries } = vocabularyOf([...submissions, ...others], {}, ['ja', 'en']);
  expect(entries).toEqual({ submission: { label: { ja: '登録', en: 'Submission' } } });
});

test('a word that the other language borrows stays a synonym of the tag', () => {
  const { entries } = vocabularyOf([...submissions, ...others, page('y', 'ja', 'Submission', '受付')]);
  expect(entries.submission).toEqual({ label: { en: 'Submission', ja: '登録' } });
  expect(entries['tag-1']).toEqual({ label: { ja: '受付' } });
});

test('a tag of one language only is told, and one that has no Latin letters gets a number', () => {
  const { entries, concerns } = vocabularyOf([page('a', 'ja', '講習会'), page('b', 'ja', 'DRA 登録')]);
  expect(entries).toEqual({ 'tag-1': { label: { ja: 'DRA 登録' } }, 'tag-2': { label: { ja: '講習会' } } });
  expect(concerns.map(({ rule, values }) => [rule, values.word])).toEqual([
    ['import/one-language-tag', 'DRA 登録'],
    ['import/one-language-tag', '講習会'],
  ]);
});

test('ids are unique', () => {
  const { entries } = vocabularyOf([page('a', 'en', 'Data, open', 'Data (open)')]);
  expect(Object.keys(entries)).toEqual(['data-open', 'data-open-2']);
});

test('what the site has is not said again, and takes in what belongs to it', () => {
  const known = { submission: 'submissions', 登録: 'submissions' };
  expect(vocabularyOf([...submissions, ...others], known)).toMatchObject({ entries: {}, concerns: [] });
  const half = vocabularyOf([...submissions, ...others], { submission: 'submissions' });
  expect(half.entries).toEqual({ submissions: { synonyms: ['登録'] } });
  expect(half.find('登録')).toBe('submissions');
});
