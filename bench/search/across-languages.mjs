import { alignWords } from '../../dist/src/search/align-words.js';
import { folding } from '../../dist/src/search/folding.js';
import { indexDocuments } from '../../dist/src/search/index-documents.js';
import { openIndex } from '../../dist/src/search/query.js';
import { madeQueries } from './made-queries.mjs';

/** What two pages say in few words, as a site's catalog does: titles with keywords, beginnings, headings of one id. */
function saidTwice(own, other) {
  const beginning = ({ sections }) => (sections.find(({ text }) => text)?.text ?? '').slice(0, 160);
  const headings = new Map(other.headings.map(({ id, text }) => [id, text]));
  return [
    { own: [own.title, ...own.keywords], other: [other.title, ...other.keywords] },
    { own: [beginning(own)], other: [beginning(other)] },
    ...own.headings.flatMap(({ id, text }) =>
      headings.has(id) ? [{ own: [text], other: [headings.get(id)] }] : [],
    ),
  ];
}

/**
 * Ask in one language what only a page in another answers: how often it is found, as typed and translated.
 *
 * The pages are cut into ten parts; the dictionary for a part is made of the others, so that it has seen none of the
 * pages that are asked for.
 */
export async function acrossLanguages(own, other) {
  const [{ language: from } = {}] = own;
  const [{ language: to } = {}] = other;
  const queries = madeQueries(own).filter(({ kind }) => /title/.test(kind));
  const counterparts = new Map(other.map((document) => [document.slug, document]));
  const paired = own.filter(({ slug }) => counterparts.has(slug));
  const otherFiles = indexDocuments(other);
  const otherIndex = await openIndex(async (name) => otherFiles.get(name));
  const ranks = { 'as typed': [], translated: [] };
  for (let part = 0; part < 10; part += 1) {
    const isAsked = new Set(paired.filter((_, i) => i % 10 === part).map(({ slug }) => slug));
    const pairs = paired
      .filter(({ slug }) => !isAsked.has(slug))
      .flatMap((document) => saidTwice(document, counterparts.get(document.slug)));
    const words = alignWords(pairs, folding(from), folding(to));
    const files = indexDocuments(own, new Map([[to, words]]));
    const index = await openIndex(async (name) => files.get(name));
    for (const { q, relevant } of queries.filter(({ relevant: [slug] }) => isAsked.has(slug))) {
      for (const [name, options] of [
        ['as typed', {}],
        ['translated', { meanings: await index.meanings(q, to) }],
      ]) {
        const { hits } = await otherIndex.search(q, options);
        ranks[name].push(hits.findIndex(({ address }) => address.split('/').includes(relevant[0])) + 1);
      }
    }
  }
  return { from, to, ranks };
}
