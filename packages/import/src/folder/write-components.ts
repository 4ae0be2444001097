import { applyEdits, type Edit } from '../draft.ts';
import { fenceAround } from '../fence-around.ts';
import { attributeOf, endOfBraces, literalOf } from './attributes.ts';
import { type Component, componentsIn, type IsAskedFor } from './component-tags.ts';
import { containerOf, tabsOf } from './containers.ts';
import { dedented } from './dedented.ts';
import { isObject, type Literal, readLiteral } from './js-literal.ts';
import { addressIn, linkTo } from './link-to.ts';

/** Callouts by their name, or by the type that a common one has. */
const callouts: Readonly<Record<string, string>> = {
  note: 'note',
  info: 'note',
  tip: 'tip',
  check: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
};
const boxes =
  /^(?:Callout|Admonition|Aside|Alert|Note|Info|Tip|Check|Success|Important|Warning|Caution|Danger)$/;
const folded = /^(?:Accordion|AccordionItem|Expandable|Details|Collapse|Collapsible)$/;
const cards = /^(?:Card|LinkCard)$/;
/** What only arranges the text in it. */
const frames = /^(?:Steps|CardGrid|CardGroup|Cards|AccordionGroup|Columns|Frame|FileTree|Fragment)$/;
const others = /^(?:Tabs|Tab|TabItem|CodeGroup|Step|Image|Img|ThemedImage|Badge|Code|CodeBlock|Link|A)$/;

/** Is a component one of those that the systems of help sites share? */
export function isKnownComponent(name: string): boolean {
  return [boxes, folded, cards, frames, others].some((names) => names.test(ownName(name)));
}

/** `Tab` of `Tabs.Tab`. */
function ownName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Write the outermost components of a text as Markdown, with what is in them: the edits that do so. */
export function writeComponents(text: string, isAskedFor: IsAskedFor): Edit[] {
  return componentsIn(text, isAskedFor).map((component) => {
    const { start, end } = component;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const space = text.slice(lineStart, start);
    const lineEnd = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end);
    const isAlone = space.trim() === '' && text.slice(end, lineEnd).trim() === '';
    const inner = component.inner === undefined ? '' : text.slice(component.inner.start, component.inner.end);
    if (!isAlone) {
      const isCode = holdsCode(component, inner);
      return { start, end, text: inline(component, isCode ? inner : written(inner, isAskedFor)) };
    }
    const block = blockOf(component, inner, isAskedFor);
    const isItem = /^(?:- |1\. )/.test(block);
    const isBelow = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart).trim() !== '';
    const isAbove = (/[^\n]*/.exec(text.slice(lineEnd + 1, lineEnd + 200))?.[0] ?? '').trim() !== '';
    const around = (isBelow && !isItem ? '\n' : '') + block + (isAbove && !isItem ? '\n' : '');
    return { start: lineStart, end: lineEnd, text: around.replace(/^(?=.)/gm, space) };
  });
}

function written(text: string, isAskedFor: IsAskedFor): string {
  return applyEdits(text, writeComponents(text, isAskedFor));
}

function blockOf(component: Component, text: string, isAskedFor: IsAskedFor): string {
  const { attributes } = component;
  const name = ownName(component.name);
  const title = attributeOf(attributes, 'title', 'label', 'summary', 'header');
  if (name === 'Tabs') {
    const tabs = componentsIn(text, isAskedFor).filter((one) => /^Tab(?:Item)?$/.test(ownName(one.name)));
    if (tabs.length > 0)
      return tabsOf(
        tabs.map((tab, index) => [
          labelOfTab(tab, index, attributes),
          written(dedented(text.slice(tab.inner?.start, tab.inner?.end)), isAskedFor),
        ]),
      );
  }
  if (holdsCode(component, text)) return inline(component, text);
  const inner = written(dedented(text), isAskedFor);
  if (boxes.test(name)) {
    const type = attributeOf(attributes, 'type', 'variant', 'intent')?.toLowerCase() ?? name.toLowerCase();
    return containerOf(callouts[type] ?? 'note', title || undefined, inner);
  }
  if (folded.test(name))
    return containerOf('details', (title ?? attributeOf(attributes, 'question')) || undefined, inner);
  if (name === 'Step') return item('1. ', title === undefined ? '' : `**${title}**`, inner);
  const isLink = cards.test(name) && title !== undefined;
  if (isLink && inner === '') return `- ${inline(component, inner)}`;
  if (isLink) return `**${inline(component, '')}**\n\n${inner}`;
  return inline(component, inner);
}

/** The label of a tab: its own, or what the row of tabs says of its value or place. */
function labelOfTab({ attributes }: Component, index: number, ofRow: string): string {
  const of = (one: Literal | undefined, key: string) => (isObject(one) ? one[key] : undefined);
  const value = attributeOf(attributes, 'value');
  const values = literalOf(ofRow, 'values');
  const items = literalOf(ofRow, 'items');
  const named = Array.isArray(values) ? values.find((one) => of(one, 'value') === value) : undefined;
  const atPlace = Array.isArray(items) ? items[index] : undefined;
  const label = [of(named, 'label'), of(atPlace, 'label'), atPlace].find((one) => typeof one === 'string');
  const own = attributeOf(attributes, 'label', 'title', 'name') ?? label ?? value;
  return typeof own === 'string' ? own : '';
}

const picture = /\.(?:png|jpe?g|gif|webp|avif|svg|mp4|webm)(?:[?#]|$)/i;

/** Is what is in a component code, rather than Markdown? */
export function holdsCode({ name }: Pick<Component, 'name'>, inner: string): boolean {
  return ownName(name) === 'CodeBlock' && !/^\s*(?:```|~~~|$)/.test(inner);
}

/** What stands for a component within a line; nothing where it has no text. */
function inline({ name: whole, attributes }: Component, inner: string): string {
  const name = ownName(whole);
  const of = (...names: readonly string[]) => attributeOf(attributes, ...names);
  if (name === 'Badge') return of('text') ?? inner;
  if (holdsCode({ name }, inner))
    return codeBlock(
      codeIn(inner),
      of('language', 'lang', 'className')?.replace(/^language-/, ''),
      of('title'),
    );
  const source = of('src', 'srcLight');
  const isPicture = /^(?:Image|Img|ThemedImage)$/.test(name) || picture.test(source ?? '');
  if (source !== undefined && isPicture && inner.trim() === '') {
    const title = of('title', 'caption');
    return `![${of('alt') ?? ''}](${addressIn(source)}${title === undefined ? '' : ` "${title.replaceAll('"', '\\"')}"`})`;
  }
  const code = of('code');
  if (code !== undefined) return codeBlock(dedented(code), of('lang', 'language'), of('title'));
  const target = of('href', 'to', 'url', 'link');
  if (target === undefined && /^https?:\/\//.test(source ?? '') && inner.trim() === '')
    return linkTo(of('title', 'alt', 'label') ?? source ?? '', source);
  if (cards.test(name) && of('title') !== undefined) {
    const shown = linkTo(of('title') ?? '', target);
    return [shown, of('description'), inner].filter(Boolean).join(' — ');
  }
  const text = inner.trim() === '' ? (of('title', 'label', 'text') ?? '') : inner;
  const isLine = text !== '' && !/\n|(?<!!)\[[^\]\n]*\]\(|^(?:#|>|```|:::|[-*+] |\d+\. )/.test(text.trim());
  return target !== undefined && isLine ? linkTo(text.trim(), target) : inner;
}

/** The code in a component: as it stands, or as a text of JavaScript in braces. */
function codeIn(inner: string): string {
  const text = inner.trim();
  const isWhole = text.startsWith('{') && endOfBraces(text, 1) === text.length;
  const value = isWhole ? readLiteral(text.slice(1, -1)) : undefined;
  return typeof value === 'string' ? value.replace(/^\n+|\s+$/g, '') : dedented(inner);
}

function item(mark: string, title: string, inner: string): string {
  const text = [title, inner].filter((part) => part !== '').join('\n\n');
  return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
}

function codeBlock(code: string, language = '', title?: string): string {
  const fence = fenceAround(code);
  const info = title === undefined ? language : `${language || 'text'} title="${title}"`;
  return `${fence}${info}\n${code}\n${fence}`;
}
