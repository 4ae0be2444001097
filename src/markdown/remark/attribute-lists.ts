import type { Heading, Node, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { nearest } from '../../diagnostics/nearest.ts';
import { report, spotOf } from '../report.ts';
import { walk } from '../walk.ts';

type Properties = Record<string, string | string[]>;

/** Attributes by the name that is written, with their hast name, for any thing and for some. */
const anywhere: Readonly<Record<string, string>> = {
  id: 'id',
  class: 'className',
  title: 'title',
  lang: 'lang',
  dir: 'dir',
};
const onLinks = { target: 'target', rel: 'rel', hreflang: 'hrefLang', download: 'download' };
const onImages = { width: 'width', height: 'height' };
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  heading: anywhere,
  emphasis: anywhere,
  strong: anywhere,
  delete: anywhere,
  inlineCode: anywhere,
  link: { ...anywhere, ...onLinks },
  linkReference: { ...anywhere, ...onLinks },
  image: { ...anywhere, ...onImages },
  imageReference: { ...anywhere, ...onImages },
};

const item = String.raw`[#.][^\s{}"'=]+|[A-Za-z][\w:-]*=(?:"[^"]*"|'[^']*'|[^\s{}"']+)`;
const list = String.raw`\{:?\s*((?:${item})(?:\s+(?:${item}))*)\s*\}`;
const atStart = new RegExp(`^${list}`);
const atEnd = new RegExp(String.raw`(?<!\s)\s*${list}\s*$`);
const items = new RegExp(item, 'g');

/**
 * Give the thing before `{…}` its id, classes and attributes.
 *
 * `![alt](x.png){.w300 #shot}` becomes `<img class="w300" id="shot" …>`; `### Heading {#id}` an `<h3 id="id">`.
 * A list holds `#id`, `.class` and `name=value` only; braces that hold anything else, or that follow a backslash,
 * are text. An attribute that the thing cannot have is reported and left out.
 */
export function remarkAttributeLists() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    walk(tree, (node) => {
      if (node.type === 'heading') applyToHeading(node, source, file);
      if ('children' in node) applyToChildren(node.children, source, file);
    });
  };
}

function applyToChildren(children: Node[], source: string, file: VFile): void {
  for (let index = 0; index + 1 < children.length; index += 1) {
    const node = children[index] as PhrasingContent;
    const text = children[index + 1] as PhrasingContent;
    if (node.type === 'text' || !(node.type in known) || text.type !== 'text') continue;
    const match = atStart.exec(text.value);
    if (match === null || source[text.position?.start.offset ?? -1] !== '{') continue;
    text.value = text.value.slice(match[0].length);
    if (text.value === '') children.splice(index + 1, 1);
    apply(node, match[1] ?? '', text, file);
  }
}

function applyToHeading(heading: Heading, source: string, file: VFile): void {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? atEnd.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) return;
  const written = source.slice(last.position?.start.offset, last.position?.end.offset);
  if (/\\\{[^{}]*\}\s*$/.test(written)) return;
  // A list directly after a link, an image or code is that thing's own.
  const before = heading.children.at(-2);
  if (match.index === 0 && !/^\s/.test(match[0]) && before !== undefined && before.type in known) return;
  last.value = last.value.slice(0, match.index);
  if (last.value === '') heading.children.pop();
  apply(heading, match[1] ?? '', last, file);
}

function apply(node: Heading | PhrasingContent, written: string, place: Text, file: VFile): void {
  const properties: Properties = {};
  const classes: string[] = [];
  const names = known[node.type] ?? anywhere;
  for (const [part] of written.matchAll(items)) {
    const equals = part.indexOf('=');
    if (part.startsWith('#')) {
      properties.id = part.slice(1);
    } else if (part.startsWith('.')) {
      classes.push(...part.split('.').filter(Boolean));
    } else {
      const name = part.slice(0, equals).toLowerCase();
      const value = part.slice(equals + 1).replace(/^(["'])(.*)\1$/, '$2');
      const property = Object.hasOwn(names, name) ? names[name] : undefined;
      if (property === undefined) {
        const known = Object.keys(names);
        const values = { name, nearest: nearest(name, known), known };
        report(file, 'markdown/unknown-attribute', spotOf(place), values);
      } else if (property === 'className') {
        classes.push(...value.split(/\s+/).filter(Boolean));
      } else {
        properties[property] = property === 'rel' ? value.split(/\s+/) : value;
      }
    }
  }
  if (classes.length > 0) properties.className = classes;
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } };
}
