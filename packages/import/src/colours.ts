import { TinyColor } from '@ctrl/tinycolor';
import { type ColourName, colourNames } from 'kotae/dialect';
import { visit } from 'unist-util-visit';
import type { Draft, Edit } from './draft.ts';
import { rangeOf } from './lines.ts';

/** A start or end tag of HTML, with its attributes. */
const tag = /<(\/?)([A-Za-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const attribute = /(\s+)([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** An attribute list of kramdown or Python-Markdown with a style in it. */
const styled = /\{:?[^{}\n]*\bstyle=(?:"([^"]*)"|'([^']*)')[^{}\n]*\}/g;

/**
 * Turn colours that are written into a page into the dialect's classes.
 *
 * `<font color="red">late</font>` becomes `<span class="ink-red">late</span>`, `<td bgcolor="#ffc">` becomes
 * `<td class="fill-yellow">`, `{: style="color: green"}` becomes `{: class="ink-green"}`. Other declarations of a
 * style stay. Black, white and what is inherited means nothing, and goes. Each colour is reported once a page, and so
 * are two that became one class.
 */
export function translateColours(draft: Draft): undefined {
  if (!/color|background|<font\b/i.test(draft.text)) return;
  const { text } = draft;
  const edits: Edit[] = [];
  const found = createPalette(draft);
  const fonts: boolean[] = [];
  visit(draft.tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') return;
    const { start, end } = rangeOf(node);
    if (node.type === 'html') {
      for (const match of text.slice(start, end).matchAll(tag)) {
        const at = start + match.index;
        const written = retagged(match, fonts, (colour, kind) => found(colour, kind, at));
        if (written !== match[0]) edits.push({ start: at, end: at + match[0].length, text: written });
      }
    } else if (node.type === 'text') {
      for (const match of text.slice(start, end).matchAll(styled)) {
        const [whole, double, single] = match;
        const style = double ?? single ?? '';
        const at = start + match.index + whole.indexOf('style=');
        const { classes, rest } = classesOf(style, (colour, kind) => found(colour, kind, at));
        const parts = [
          ...(classes.length > 0 ? [`class="${classes.join(' ')}"`] : []),
          ...(rest === '' ? [] : [`style="${rest}"`]),
        ];
        edits.push({ start: at, end: at + 'style=""'.length + style.length, text: parts.join(' ') });
      }
    }
  });
  draft.edit('colours', edits);
}

const fontAttributes = /\s+(?:size|face)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi;
const classAttribute = /\s+class\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/i;

type Kind = 'ink' | 'fill';
type Find = (colour: string, kind: Kind) => string | undefined;

function retagged(
  [whole, slash = '', name = '', written = '']: RegExpExecArray,
  fonts: boolean[],
  find: Find,
) {
  const isFont = name.toLowerCase() === 'font';
  if (slash !== '') return isFont && fonts.pop() === true ? '</span>' : whole;
  const classes: string[] = [];
  let own: string | undefined;
  let isColoured = false;
  const bare = written.replaceAll(
    attribute,
    (all: string, space: string, key: string, double?: string, single?: string, plain?: string) => {
      const value = double ?? single ?? plain ?? '';
      const word = key.toLowerCase();
      if (word === 'class') {
        own = value;
        return all;
      }
      const kind = word === 'bgcolor' ? 'fill' : isFont && word === 'color' ? 'ink' : undefined;
      if (kind === undefined && word !== 'style') return all;
      const taken = classesOf(
        kind === undefined ? value : `${kind === 'ink' ? 'color' : 'background'}:${value}`,
        find,
      );
      isColoured ||= taken.isColoured;
      classes.push(...taken.classes);
      if (!taken.isColoured) return all;
      return taken.rest === '' ? '' : `${space}style="${taken.rest.replaceAll('"', "'")}"`;
    },
  );
  if (isFont) fonts.push(isColoured);
  if (!isColoured) return whole;
  const list = [...(own === undefined ? [] : [own]), ...new Set(classes)].join(' ').trim();
  const kept = isFont ? bare.replace(fontAttributes, '') : bare;
  const without = own === undefined ? kept : kept.replace(classAttribute, '');
  return `<${isFont ? 'span' : name}${list === '' ? '' : ` class="${list}"`}${without}>`;
}

/** The classes for the colours in a style, and its other declarations. */
function classesOf(style: string, find: Find) {
  const classes: string[] = [];
  const rest: string[] = [];
  let isColoured = false;
  for (const declaration of style.split(/;(?![^(]*\))/).map((one) => one.trim())) {
    const [, property = '', value = ''] =
      /^(color|background(?:-color)?)\s*:\s*(.*?)(?:\s*!important)?$/i.exec(declaration) ?? [];
    if (property === '' || !isColour(value)) {
      if (declaration !== '') rest.push(declaration);
      continue;
    }
    isColoured = true;
    const name = find(value, property.toLowerCase() === 'color' ? 'ink' : 'fill');
    if (name !== undefined) classes.push(name);
  }
  return { classes, rest: rest.join('; '), isColoured };
}

const keywords = /^(?:inherit|initial|unset|currentcolor|transparent|none|auto)$/i;

function isColour(value: string): boolean {
  return keywords.test(value) || new TinyColor(value).isValid;
}

/** Make the function that names the class of a colour; the page's report tells each colour, and what became one. */
function createPalette(draft: Draft) {
  const seen = new Map<string, string[]>();
  return (written: string, kind: Kind, offset: number): string | undefined => {
    const name = nearestColour(written, kind);
    if (name === undefined) return undefined;
    const className = `${kind}-${name}`;
    const colour = new TinyColor(written).toHexString();
    const others = seen.get(className) ?? [];
    if (others.includes(colour)) return className;
    const [other] = others;
    if (other === undefined) draft.report('import/colour', offset, { written, className });
    else draft.report('import/same-colour', offset, { written, other, className });
    seen.set(className, [...others, colour]);
    return className;
  };
}

/** Degrees of the circle of hues at which a colour's name ends, as people name them. */
const hues: readonly (readonly [degrees: number, name: ColourName])[] = [
  [16, 'red'],
  [44, 'orange'],
  [70, 'yellow'],
  [172, 'green'],
  [256, 'blue'],
  [325, 'purple'],
  [360, 'red'],
];

/** The nearest of the dialect's colours; `undefined` for black, white and what is inherited, which mean nothing. */
function nearestColour(written: string, kind: Kind): ColourName | undefined {
  const colour = new TinyColor(written);
  if (keywords.test(written) || colour.getAlpha() === 0) return undefined;
  const { h, s, v } = colour.toHsv();
  // Near white or black no hue is visible.
  if (s < 0.06 || v < 0.15) {
    if (v > 0.96) return undefined;
    if (v < 0.3) return kind === 'ink' ? undefined : 'gray';
    return 'gray';
  }
  if (s < 0.12 && kind === 'ink') return v > 0.9 ? undefined : 'gray';
  return hues.find(([degrees]) => h <= degrees)?.[1] ?? colourNames[0];
}
