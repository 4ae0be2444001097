import { attributeOf, childrenOf, elementsIn, type HtmlElement, hasClass, textOf } from './html-tree.ts';
import { withoutAdditions } from './inventory.ts';
import { missingFrom, squeezed, wordsIn } from './words.ts';

/** Where themes put what the author wrote, the narrowest first. */
const places: readonly ((element: HtmlElement) => boolean)[] = [
  (one) => attributeOf(one, 'itemprop')?.toLowerCase() === 'articlebody',
  (one) => hasClass(one, 'e-content', 'post-content', 'entry-content', 'markdown-body', 'md-typeset'),
  ({ tagName }) => tagName === 'article',
  (one) => one.tagName === 'main' || attributeOf(one, 'role') === 'main',
  (one) => ['content', 'main', 'main-content'].includes(attributeOf(one, 'id') ?? ''),
  (one) => hasClass(one, 'content'),
];

/** What share of the words that a page has in common with the answer its place must hold. */
const enough = 0.9;

/**
 * Find the element of an old page that holds the answer: the narrowest place known of themes that has nearly all the
 * words that the page has in common with the new answer. Where no theme's place has them it is the body, without what
 * `frame` names: what most pages of the site show alike.
 */
export function answerOf(body: HtmlElement, newText: string, frame: ReadonlySet<string>): HtmlElement {
  const wanted = wordsIn(newText);
  const inCommon = (element: HtmlElement) =>
    wanted.length - missingFrom(wanted, wordsIn(textOf(element))).length;
  const all = inCommon(body);
  for (const isPlace of places) {
    const found = elementsIn(body, isPlace);
    const [longest] = found.sort((one, other) => textOf(other).length - textOf(one).length);
    if (longest !== undefined && inCommon(longest) >= all * enough) return withoutAdditions(longest);
  }
  return withoutAdditions(withoutAdditions(body), (one) => isFrame(one, newText, frame));
}

function isFrame(element: HtmlElement, newText: string, frame: ReadonlySet<string>): boolean {
  if (frame.size === 0 || !/^(?:div|header|footer|aside|ul|section|p|h\d)$/.test(element.tagName))
    return false;
  const text = squeezed(textOf(element));
  return frame.has(text) && !squeezed(newText).includes(text);
}

/** How deep below the body a frame's parts are looked for. */
const frameDepth = 4;

/** Count the texts of the outer elements of a page, for `frameOf`. */
export function countOuterTexts(body: HtmlElement, counts: Map<string, number>): void {
  const texts = new Set<string>();
  let level = [withoutAdditions(body)];
  for (let depth = 0; depth < frameDepth; depth += 1) {
    level = level.flatMap(childrenOf);
    for (const element of level) texts.add(squeezed(textOf(element)));
  }
  texts.delete('');
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
}

/** Texts that more than half of a site's pages show, when there are enough pages to tell. */
export function frameOf(counts: ReadonlyMap<string, number>, pages: number): Set<string> {
  if (pages < 3) return new Set();
  return new Set([...counts].filter(([, count]) => count > pages / 2).map(([text]) => text));
}
