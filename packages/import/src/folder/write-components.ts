import type { Edit } from '../draft.ts';
import { fenceAround } from '../fence-around.ts';
import { attributeOf, type Component, componentsIn, type IsAskedFor } from './component-tags.ts';
import { containerOf, tabsOf } from './containers.ts';

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
const cards = /^(?:Card|LinkCard|LinkButton)$/;
/** What only arranges the text in it. */
const frames = /^(?:Steps|CardGrid|CardGroup|Cards|AccordionGroup|Columns|Frame|FileTree|Fragment)$/;
const others = /^(?:Tabs|Tab|TabItem|CodeGroup|Step|Image|Badge|Code)$/;

/** Is a component one of those that the systems of help sites share? */
export function isKnownComponent(name: string): boolean {
  return [boxes, folded, cards, frames, others].some((names) => names.test(name));
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
    if (!isAlone) return { start, end, text: inline(component, written(inner, isAskedFor)) };
    const block = blockOf(component, inner, isAskedFor);
    const isItem = /^(?:- |1\. )/.test(block);
    const isBelow = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart).trim() !== '';
    const isAbove = (/[^\n]*/.exec(text.slice(lineEnd + 1, lineEnd + 200))?.[0] ?? '').trim() !== '';
    const around = (isBelow && !isItem ? '\n' : '') + block + (isAbove && !isItem ? '\n' : '');
    return { start: lineStart, end: lineEnd, text: around.replace(/^(?=.)/gm, space) };
  });
}

function written(text: string, isAskedFor: IsAskedFor): string {
  return writeComponents(text, isAskedFor).reduceRight(
    (whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end),
    text,
  );
}

function blockOf(component: Component, text: string, isAskedFor: IsAskedFor): string {
  const { name, attributes } = component;
  const title = attributeOf(attributes, 'title', 'label', 'summary', 'header');
  if (name === 'Tabs') {
    const tabs = componentsIn(text, isAskedFor).filter((one) => /^Tab(?:Item)?$/.test(one.name));
    if (tabs.length > 0)
      return tabsOf(
        tabs.map((tab) => [
          attributeOf(tab.attributes, 'label', 'title', 'value') ?? '',
          written(dedented(text.slice(tab.inner?.start, tab.inner?.end)), isAskedFor),
        ]),
      );
  }
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
  return inner === '' ? inline(component, inner) : inner;
}

/** What stands for a component within a line; nothing where it has no text. */
function inline({ name, attributes }: Component, inner: string): string {
  const of = (...names: readonly string[]) => attributeOf(attributes, ...names);
  if (name === 'Badge') return of('text') ?? inner;
  const source = of('src', 'srcLight');
  if (name === 'Image' && source !== undefined) return `![${of('alt') ?? ''}](${source})`;
  const code = of('code');
  if (code !== undefined) return codeBlock(code, of('lang', 'language') ?? '', of('title'));
  const title = of('title');
  if (!cards.test(name) || title === undefined) return inner;
  const target = of('href');
  const description = of('description');
  const shown = target === undefined ? title : `[${title}](${target})`;
  return [shown, description, inner].filter(Boolean).join(' — ');
}

function item(mark: string, title: string, inner: string): string {
  const text = [title, inner].filter((part) => part !== '').join('\n\n');
  return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
}

function codeBlock(code: string, language: string, title: string | undefined): string {
  const fence = fenceAround(code);
  const info = title === undefined ? language : `${language || 'text'} title="${title}"`;
  return `${fence}${info}\n${dedented(code)}\n${fence}`;
}

/** Lines without the indentation that all of them share; text behind a tag on its line has none of its own. */
function dedented(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const lines = first.trim() === '' ? rest : [first.trim(), ...rest];
  const own = first.trim() === '' ? lines : rest;
  const columns = own
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...columns, 80);
  return lines
    .map((line, index) => (first.trim() !== '' && index === 0 ? line : line.slice(least)))
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
}
