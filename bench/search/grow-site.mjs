import { randomNumbers } from './random-numbers.mjs';

/**
 * Make a site of many pages from a small one: pages of the same kind, the same ones in every run.
 *
 * Every page mixes sentences of the site's own pages. A larger site also has more words, about as Heaps' law says
 * for this kind of text: each page brings five words of its own, put together from halves of the site's words.
 */
export function growSite(documents, pages) {
  const random = randomNumbers(documents.length * 31 + pages);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentences = documents.flatMap(({ sections }) => sections.flatMap(({ text }) => split(text)));
  const words = [
    ...new Set(sentences.join(' ').match(/\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{3,}|[a-z]{5,}/gu)),
  ];
  const sameKind = (word) => (other) => /[a-z]/.test(word) === /[a-z]/.test(other);
  const invent = () => {
    const start = pick(words);
    let end = pick(words);
    while (!sameKind(start)(end)) end = pick(words);
    return start.slice(0, Math.ceil(start.length / 2)) + end.slice(Math.floor(end.length / 2));
  };
  return Array.from({ length: pages }, (_, id) => {
    const model = pick(documents);
    const own = Array.from({ length: 5 }, invent);
    const sections = model.sections.map((section, i) => ({
      ...section,
      text: [
        ...split(section.text).map(() => pick(sentences)),
        ...own.slice(i, i === model.sections.length - 1 ? 5 : i + 1),
      ].join(' '),
    }));
    return {
      ...model,
      id,
      address: model.address.replace(/\/$/, `-${id}/`),
      title: `${model.title} ${pick(documents).title.split(/\s/)[0]} ${own[0]}`,
      databases: pick(documents).databases,
      sections,
    };
  });
}

function split(text) {
  return text.split(/(?<=[.!?。？]\s*)(?=\S)|\n/u).filter((sentence) => sentence.trim());
}
