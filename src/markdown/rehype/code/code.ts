import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import type { DialectTexts } from '../../options.ts';
import { pageOf } from '../../page.ts';
import { SKIP, walkElements } from '../../walk.ts';
import { classesOf, element, isElement, text, textOf } from '../elements.ts';
import { differences } from './differences.ts';
import { type Highlight, loadHighlighter } from './highlighter.ts';
import { markLines } from './mark-lines.ts';
import { terminal } from './terminal.ts';

/** Languages of what is typed into a terminal. */
const shells = ['bash', 'sh', 'shell', 'zsh', 'shellsession', 'sh-session', 'terminal'];

/**
 * Set code blocks with a copy button, terminals with their input marked, and named languages highlighted.
 *
 * A fence becomes `<figure class="code"><figcaption>…<button data-copy>…</figcaption><pre><code>`. With the
 * language `console`, or that of a shell and a prompt in its first line, it is a terminal; with `diff`, lines are
 * added and removed; a language that the highlighter knows is loaded and used on pages that name it; any other,
 * and none, stays plain. `data-title` is the caption, `data-marked` the lines to be marked (see `remarkCodeMeta`).
 */
export function rehypeCode() {
  let highlighter: Promise<Highlight> | undefined;
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const { texts } = pageOf(file);
    const blocks: Element[] = [];
    walkElements(tree, (pre, index, parent) => {
      if (pre.tagName !== 'pre' || index === undefined || parent === undefined) return;
      trimStart(pre);
      blocks.push(pre);
      parent.children[index] = figure(pre, texts);
      return SKIP;
    });
    if (blocks.length === 0) return;
    for (const pre of blocks) {
      const code = codeOf(pre);
      const language = languageOf(code);
      const isPlain = code.children.every((child) => child.type === 'text');
      if (isTerminal(code)) code.children = terminal(textOf(code));
      else if (language === 'diff' && isPlain) code.children = differences(textOf(code));
      else if (language !== undefined && isPlain) {
        highlighter ??= loadHighlighter();
        code.children = (await highlighter)(language, textOf(code)) ?? code.children;
      }
      const { dataMarked } = code.properties;
      if (typeof dataMarked === 'string') code.children = markLines(code.children, dataMarked);
      delete code.properties.dataMarked;
    }
  };
}

function figure(pre: Element, texts: Readonly<DialectTexts>): Element {
  const code = codeOf(pre);
  const language = languageOf(code);
  const { dataTitle } = code.properties;
  delete code.properties.dataTitle;
  const name = typeof dataTitle === 'string' ? dataTitle : undefined;
  const label = name ?? (isTerminal(code) ? texts.terminal : language);
  if (isTerminal(code)) code.properties.className = ['language-console'];
  // A block whose name is known has a head.
  else if (name !== undefined && language === undefined) code.properties.className = ['language-text'];
  const button = element('button', { className: ['copy'], type: 'button', dataCopy: true }, [
    text(texts.copy),
  ]);
  pre.properties = { ...pre.properties, role: 'group', ariaLabel: label ?? texts.code };
  const caption = element('figcaption', {}, label === undefined ? [button] : [text(label), button]);
  return element('figure', { className: ['code'] }, [caption, pre]);
}

/** Browsers drop the first line end in a `pre`: none is printed there that could be lost. */
function trimStart(pre: Element): void {
  const first = pre.children[0];
  if (first?.type === 'text') first.value = first.value.replace(/^\n+/, '');
}

/** The `code` in a `pre`; a `pre` without one is its own. */
function codeOf(pre: Element): Element {
  return (pre.children.find((child) => isElement(child, 'code')) as Element | undefined) ?? pre;
}

function isTerminal(code: Element): boolean {
  const language = languageOf(code);
  return (
    language === 'console' ||
    (language !== undefined && shells.includes(language) && /^\s*\$ /.test(textOf(code)))
  );
}

function languageOf(code: Element): string | undefined {
  return classesOf(code)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
    .toLowerCase();
}
