import { parseFragment } from 'parse5';
import { allowList } from '../../rehype/allow-list.ts';
import { destination, quoted } from './write.ts';

/** Writes the HTML of one answer as readers of Markdown want it; pieces as in `remarkMarkdownVersion`. */
export interface TagWriter {
  /** `isBlock`: the HTML is between paragraphs rather than in one. */
  readonly write: (html: string, isBlock: boolean) => string[];
}

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'<>])*)(?:>|$)/gi;
/** The tags of some HTML. What has no end goes on to the end, so that it is read once, and is text. */
const tagsIn = (html: string) => [...html.matchAll(tag)].filter(([written]) => written.endsWith('>'));
const dropped = new RegExp(`<(${allowList.strip?.join('|')})\\b[\\s\\S]*?(?:</\\1\\s*>|$)`, 'gi');
const declarations = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/g;

/** Elements that say something which Markdown cannot say here; they stay, with what counts or spans in them. */
const kept = new Set(
  'abbr b br caption code dd del details dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li ol pre rp rt ruby s samp strong sub summary sup table tbody td tfoot th thead tr u ul var'.split(
    ' ',
  ),
);

const keptAttributes = ['start', 'reversed', 'value', 'colspan', 'rowspan'];

/** Elements that are paragraphs of their own to a browser; between tags that stay, they stay, too. */
const blocks = new Set(
  'address article aside blockquote center div figcaption figure footer header main nav p section'.split(' '),
);

/**
 * Return the writer of tags.
 *
 * `<img src="a.png" alt="A">` becomes `![A](a.png)` and `<a href="x">` … `</a>` a link, except inside a block of
 * HTML that keeps elements such as a table: there they stay elements. `<p>` and the like become paragraphs. What does not say
 * anything by itself (`span`, `font`) goes, scripts and the like go with what they hold. `hrefOf` gives '' for a harmful address.
 */
export function createTagWriter(hrefOf: (written: string) => string): TagWriter {
  const open: string[] = [];
  return {
    write: (html, isBlock) => {
      const clean = html.replace(declarations, '').replace(dropped, '');
      const asHtml = isBlock && tagsIn(clean).some(([, , name = '']) => kept.has(name.toLowerCase()));
      const pieces = [''];
      const add = (...[first = '', ...rest]: string[]) => {
        pieces[pieces.length - 1] += first;
        pieces.push(...rest);
      };
      /** What follows is a paragraph of its own. */
      const divide = () => {
        const last = pieces.length - 1;
        const before = pieces[last]?.trimEnd();
        pieces[last] = before === '' && last === 0 ? '' : `${before}\n\n`;
      };
      const addText = (text: string) => {
        const written = textOf(text, isBlock && !asHtml);
        add(pieces.at(-1)?.endsWith('\n\n') ? written.trimStart() : written);
      };
      let at = 0;
      for (const found of tagsIn(clean)) {
        addText(clean.slice(at, found.index));
        at = found.index + found[0].length;
        const [, slash, written = '', attributes = ''] = found;
        const name = written.toLowerCase();
        const href = (attribute: string) => destination(hrefOf(attributeOf(attributes, attribute) ?? ''));
        if (name === 'img') add(...image(href('src'), attributeOf(attributes, 'alt') ?? '', asHtml));
        else if (name === 'a' && asHtml) add(...(slash ? ['</a>'] : ['<a href="', href('href'), '">']));
        else if (name === 'a' && slash) add(...close(open.pop()));
        else if (name === 'a' && attributeOf(attributes, 'href') !== undefined) {
          open.push(href('href'));
          add('[');
        } else if (kept.has(name)) add(`<${slash}${name}${slash ? '' : counting(attributes)}>`);
        else if (blocks.has(name) && isBlock && !asHtml) divide();
        else if ((name === 'p' || name === 'blockquote') && asHtml) add(`<${slash}${name}>`);
      }
      addText(clean.slice(at));
      return isBlock ? trimmed(pieces) : pieces;
    },
  };
}

/** Every address that some HTML names. */
export function addressesIn(html: string): string[] {
  return tagsIn(html).flatMap(([, , , attributes = '']) =>
    ['href', 'src'].flatMap((name) => attributeOf(attributes, name) ?? []),
  );
}

/** The value of an attribute as a browser reads it: entities are resolved. */
function attributeOf(attributes: string, name: string): string | undefined {
  if (!attributes.toLowerCase().includes(name)) return undefined;
  const [element] = parseFragment(`<i ${attributes}>`).childNodes;
  return element && 'attrs' in element ? element.attrs.find((each) => each.name === name)?.value : undefined;
}

function counting(attributes: string): string {
  return keptAttributes
    .map((name) => [name, attributeOf(attributes, name)] as const)
    .filter(([, value]) => value !== undefined && /^-?\d*$/.test(value))
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`))
    .join('');
}

function image(src: string, alt: string, asHtml: boolean): string[] {
  if (src === '') return [quoted(alt, '[]<`&')];
  return asHtml
    ? [
        '<img src="',
        src,
        `" alt="${alt.replace(/["<>&]/g, (character) => `&#${character.charCodeAt(0)};`)}">`,
      ]
    : [`![${quoted(alt, '[]<`&')}](`, src, ')'];
}

function close(href: string | undefined): string[] {
  return href === undefined ? [''] : ['](', href, ')'];
}

function trimmed(pieces: readonly string[]): string[] {
  const last = pieces.length - 1;
  return pieces
    .map((piece, index) => (index === 0 ? piece.trimStart() : piece))
    .map((piece, index) => (index === last ? piece.trimEnd() : piece));
}

/** Text between tags: nothing in it may become a tag, a link or code. Indented lines would be code, too. */
function textOf(text: string, isProse: boolean): string {
  const escaped = text.replace(/[<[`]/g, (character) => `&#${character.charCodeAt(0)};`);
  return isProse ? escaped.replace(/^[ \t]+/gm, '') : escaped;
}
