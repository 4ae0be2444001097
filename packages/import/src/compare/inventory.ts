import { en } from 'kotae/site';
import { attributeOf, childrenOf, elementsIn, type HtmlElement, hasClass, textOf } from './html-tree.ts';
import { squeezed } from './words.ts';

/** What an answer consists of, in a form that two generators' renderings share. */
export interface Inventory {
  /** All that is read, alternative texts too. */
  readonly text: string;
  readonly headings: readonly string[];
  /** Where links lead, as `nameOf` calls it. */
  readonly links: readonly string[];
  readonly pictures: readonly string[];
  readonly tables: readonly string[];
  readonly code: readonly string[];
  /** Names that addresses of the page may end in. */
  readonly anchors: readonly string[];
}

/** Kinds of things that are counted, in the order of the table. */
export const countedKinds = ['headings', 'links', 'pictures', 'tables', 'code', 'anchors'] as const;

export interface InventoryOptions {
  /** What an address leads to, by one name for both sites; `undefined` for links that do not count. */
  readonly nameOf: (address: string) => string | undefined;
  /** The title of the page, which is outside of the answer in one of the renderings. */
  readonly title: string;
}

/** Take stock of an answer that holds nothing but what its author wrote: see `withoutAdditions`. */
export function inventoryOf(answer: HtmlElement, { nameOf, title }: InventoryOptions): Inventory {
  const elements = elementsIn(answer);
  const named = (name: RegExp) => elements.filter(({ tagName }) => name.test(tagName));
  const isTitle = ({ tagName }: HtmlElement, text: string) =>
    tagName === 'h1' && squeezed(text) === squeezed(title);
  const titles = new Set(named(/^h1$/).filter((one) => isTitle(one, textOf(one))));
  const names = (found: readonly HtmlElement[], attribute: string) =>
    found.flatMap((one) => {
      const address = attributeOf(one, attribute)?.trim();
      const name = address === undefined || address === '' ? undefined : nameOf(address);
      return name === undefined ? [] : [name];
    });
  const alternatives = named(/^img$/).map((one) => attributeOf(one, 'alt') ?? '');
  return {
    text: [withoutTitles(textOf(answer), [...titles].map(textOf)), ...alternatives].join('\n'),
    headings: named(/^h[1-6]$/)
      .filter((one) => !titles.has(one))
      .map((one) => plainSigns(textOf(one)))
      .filter((text) => text !== ''),
    links: names(
      named(/^a$/).filter((one) => !showsItsPicture(one)),
      'href',
    ),
    pictures: names(named(/^img$/), 'src'),
    tables: named(/^table$/).map(tableOf),
    code: named(/^(?:pre|code)$/)
      .filter((one) => !isWithinPre(one))
      .map((one) =>
        textOf(one)
          .replace(/[ \t]+$/gm, '')
          // Prompts are shown, and not part of what is copied.
          .replace(/^[$%] /gm, '')
          .replace(/\n{2,}/g, '\n')
          .trim(),
      )
      .filter((text) => text !== ''),
    anchors: [
      ...elements.filter((one) => !titles.has(one)).map((one) => attributeOf(one, 'id')),
      ...named(/^a$/).map((one) => attributeOf(one, 'name')),
    ].filter((id) => id !== undefined && id !== '' && !madeIds.test(id)) as string[],
  };
}

/** Ids that generators make for what is not an author's: notes, lines of code, tabs, lists of contents. */
const madeIds =
  /^(?:note-)?(?:fn|fnref)[-:]|^(?:__|markdown-toc|toc$|footnote-label$|_{2}code|highlight-|kotae-)/;

/** A text without titles: a theme may show one of its own above that of the author. */
function withoutTitles(text: string, titles: readonly string[]): string {
  return titles.reduce((rest, title) => rest.replace(title.trim(), '\n'), text);
}

function isWithinPre(element: HtmlElement): boolean {
  for (let at = element.parentNode; at !== null && 'parentNode' in at; at = at.parentNode)
    if (at.nodeName === 'pre') return true;
  return false;
}

/** A link around a picture that leads to the picture itself, which a viewer opens. */
function showsItsPicture(link: HtmlElement): boolean {
  const href = attributeOf(link, 'href');
  return elementsIn(link, (one) => one.tagName === 'img').some((one) => attributeOf(one, 'src') === href);
}

/** A text on one line, with the quotation marks and dashes of a keyboard: some generators make others of them. */
function plainSigns(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/—/g, '---')
    .replace(/–/g, '--')
    .replace(/…/g, '...')
    .trim();
}

/** Rows with text, their cells, and what is in them. */
function tableOf(table: HtmlElement): string {
  const rows = elementsIn(table, ({ tagName }) => tagName === 'tr')
    .map((row) => elementsIn(row, ({ tagName }) => tagName === 'td' || tagName === 'th'))
    .filter((cells) => cells.some((cell) => squeezed(textOf(cell)) !== ''));
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const [first = []] = rows;
  const heads = first.map((cell) => plainSigns(textOf(cell))).join(' | ');
  return `${rows.length} × ${columns}: ${heads}`;
}

/** What generators add to an answer, and no author wrote. */
function isAddition(element: HtmlElement): boolean {
  const { tagName } = element;
  if (/^(?:script|style|template|noscript|button|nav|input|svg)$/.test(tagName)) return true;
  if (attributeOf(element, 'hidden') !== undefined) return true;
  if (tagName === 'figcaption' && namesTheLanguage(element)) return true;
  if (attributeOf(element, 'data-footnote-backref') !== undefined) return true;
  if (attributeOf(element, 'data-footnote-ref') !== undefined) return true;
  if (/^(?:markdown-toc|toc)$/.test(attributeOf(element, 'id') ?? '')) return true;
  if (
    tagName === 'a' &&
    hasClass(element, 'anchor', 'anchorjs-link', 'header-link') &&
    textOf(element).trim().length < 2
  )
    return true;
  return (
    hasClass(
      element,
      'footnote',
      'footnote-backref',
      'footnote-ref',
      'footnotes-title',
      'gutter',
      'heading-anchor',
      'headerlink',
      'lineno',
      'linenodiv',
      'linenos',
      'md-content__button',
      'md-source-file',
      'reversefootnote',
      'toc',
    ) && !(hasClass(element, 'footnote') && tagName === 'div')
  );
}

/** The head of a block of code without a title. */
function namesTheLanguage(caption: HtmlElement): boolean {
  const figure = caption.parentNode;
  if (figure === null || !('tagName' in figure) || !hasClass(figure, 'code')) return false;
  const shown = childrenOf(caption).reduce((text, child) => text.replace(textOf(child), ''), textOf(caption));
  if (shown.trim() === en.markdown.terminal) return true;
  return elementsIn(figure, ({ tagName }) => tagName === 'code').some((code) =>
    hasClass(code, `language-${shown.trim().toLowerCase()}`),
  );
}

/** Take out of an answer what fulfils a condition, and tables that only number the lines of code. */
export function withoutAdditions(
  answer: HtmlElement,
  isAdded: (element: HtmlElement) => boolean = isAddition,
): HtmlElement {
  const childNodes = answer.childNodes.flatMap((node): HtmlElement['childNodes'] => {
    if (!('tagName' in node)) return [node];
    if (isAdded(node)) return [];
    const inner = withoutAdditions(node, isAdded);
    if (!hasClass(node, 'highlighttable', 'rouge-table')) return [inner];
    return elementsIn(inner, ({ tagName }) => tagName === 'pre' || tagName === 'td').slice(0, 1);
  });
  const copy: HtmlElement = { ...answer, childNodes };
  for (const child of childNodes) if ('parentNode' in child) child.parentNode = copy;
  return copy;
}
