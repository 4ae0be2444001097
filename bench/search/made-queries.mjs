import { randomNumbers } from './random-numbers.mjs';

/**
 * Make queries from the pages themselves, the same ones in every run: what a reader may type who half remembers.
 *
 * Of each page: two or three words of its title in any order, as they are, one misspelt, with other endings, and
 * among words that everyone uses; one of its headings; three words of a sentence, and its two rarest. Japanese has runs of kanji and katakana for words.
 * A query is left out that holds a single word. All that is in `rounds` times (default 4), with other words: of a few
 * hundred queries, one is a third of a per cent.
 *
 * Returns `{ lang, q, kind, relevant, half }`: `half` is 0 or 1, by page, so that no page is in both.
 */
export function madeQueries(documents, rounds = 4) {
  return Array.from({ length: rounds }, (_, round) =>
    oneRound(documents, randomNumbers(documents.length + round * 1000)),
  ).flat();
}

function oneRound(documents, random) {
  const { language } = documents[0] ?? { language: 'en' };
  const counts = new Map();
  for (const document of documents)
    for (const word of new Set(wordsOf(textOf(document)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarest = (words) =>
    [...new Set(words)].sort((a, b) => counts.get(a) - counts.get(b) || (a < b ? -1 : 1)).slice(0, 2);
  return documents.flatMap((document) => {
    const title = wordsOf(document.title).filter((word) => !fillers.has(word));
    const some = () => sample(title, 2 + Math.floor(random() * 2), random);
    const sentence = pick(sentencesOf(document), random) ?? '';
    const made = [
      ['words of title', some()],
      ['two of title', sample(title, 2, random)],
      ['misspelt', misspelt(some(), random)],
      ['inflected', some().map(inflect)],
      ['chatty', chatty(some(), language, random)],
      ['heading', sample(wordsOf(pick(document.headings, random)?.text ?? ''), 3, random)],
      [
        'sentence',
        sample(
          wordsOf(sentence).filter((word) => !fillers.has(word)),
          3,
          random,
        ),
      ],
      ['rarest', rarest(wordsOf(sentence))],
    ];
    const half = mixed(document.slug) % 2;
    return made
      .filter(([, words]) => words.length > 1)
      .map(([kind, words]) => ({
        lang: language,
        q: words.join(' '),
        kind,
        relevant: [document.slug],
        half,
      }));
  });
}

/** Different words of a list, in any order. */
function sample(words, most, random) {
  const left = [...new Set(words)];
  const taken = [];
  while (left.length > 0 && taken.length < most)
    taken.push(...left.splice(Math.floor(random() * left.length), 1));
  return taken;
}

const chats = {
  en: [
    'how do i put {} now',
    'what is the way to {}',
    'i want to know about {} please',
    'can i still use {}',
    'where should {} go',
  ],
  ja: ['{} はどうすればいいですか', '{} について知りたい', '{} ができない', '{} の方法を教えてください'],
};

/** The words among others that everyone uses. */
function chatty(words, language, random) {
  return words.length > 1
    ? (pick(chats[language] ?? ['{}'], random)
        ?.replace('{}', words.join(' '))
        .split(' ') ?? [])
    : [];
}

const fillers = new Set(
  'a an and are as at be by can do does for from how i in is it my not of on or the to what when where which with you'.split(
    ' ',
  ),
);

function textOf({ title, keywords, headings, sections }) {
  return [title, ...keywords, ...headings.map(({ text }) => text), ...sections.map(({ text }) => text)].join(
    '\n',
  );
}

function wordsOf(text) {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{2,}|[a-z0-9][a-z0-9_-]*[a-z0-9]/gu) ?? []
  );
}

/** One Latin word of five letters or more gets a typing error. */
function misspelt(words, random) {
  const long = words.filter((word) => /^[a-z]{5,}$/.test(word));
  const word = pick(long, random);
  if (!word) return [];
  const at = 1 + Math.floor(random() * (word.length - 2));
  const wrong = pick(
    [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
      word.slice(0, at) + word[at] + word.slice(at),
    ],
    random,
  );
  return words.map((other) => (other === word ? wrong : other));
}

function inflect(word) {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/[^s]s$/.test(word)) return word.slice(0, -1);
  if (/e$/.test(word)) return `${word.slice(0, -1)}ing`;
  return /(?:ed|ing|ion)$/.test(word) ? word.replace(/(?:ed|ing|ion)$/, '') : `${word}s`;
}

function sentencesOf({ sections }) {
  return sections
    .flatMap(({ text }) => text.split(/(?<=[.。?？!！])|\n/u))
    .filter((sentence) => wordsOf(sentence).length > 4);
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

function mixed(text) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
