import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import type { DialectTexts } from '../options.ts';
import { pageOf } from '../page.ts';
import { need } from '../report.ts';
import { SKIP, walkElements } from '../walk.ts';
import { classesOf, element, isElement, text } from './elements.ts';

type Highlight = (language: string, code: string) => ElementContent[] | undefined;

/**
 * Set code blocks with a copy button, terminals with their input marked, and named languages highlighted.
 *
 * A fence becomes `<figure class="code"><figcaption>…<button data-copy>…</figcaption><pre tabindex="0"><code>`. With the
 * language `console` its caption is "Terminal", and lines that begin `$ ` or `> ` are input: `<b>` without the
 * prompt (`<b class="continued">` for `>`), so that what is copied can be run. A language that the highlighter knows
 * is loaded and used on pages that name it; any other, and none, stays plain.
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
    need(file, 'copy');
    for (const pre of blocks) {
      const code = codeOf(pre);
      const language = languageOf(code);
      if (language === 'console') code.children = terminal(textOf(code));
      else if (language !== undefined && code.children.every((child) => child.type === 'text')) {
        highlighter ??= loadHighlighter();
        code.children = (await highlighter)(language, textOf(code)) ?? code.children;
      }
    }
  };
}

function figure(pre: Element, texts: Readonly<DialectTexts>): Element {
  const language = languageOf(codeOf(pre));
  const label = language === 'console' ? texts.terminal : (language ?? texts.code);
  const button = element(
    'button',
    { className: ['copy'], type: 'button', dataCopy: true, dataDone: texts.copied },
    [text(texts.copy)],
  );
  pre.properties = { ...pre.properties, tabIndex: 0, role: 'group', ariaLabel: label };
  const caption = element('figcaption', {}, language === undefined ? [button] : [text(label), button]);
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

function languageOf(code: Element): string | undefined {
  return classesOf(code)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
    .toLowerCase();
}

function terminal(output: string): ElementContent[] {
  const lines = output.replace(/\n$/, '').split('\n');
  return lines.flatMap((line, index): ElementContent[] => {
    const end = index < lines.length - 1 ? '\n' : '';
    const prompt = /^([$>]) /.exec(line)?.[1];
    if (prompt === undefined) return [text(line + end)];
    const command = element('b', prompt === '>' ? { className: ['continued'] } : {}, [text(line.slice(2))]);
    return end === '' ? [command] : [command, text(end)];
  });
}

async function loadHighlighter(): Promise<Highlight> {
  const { common, createLowlight } = await import('lowlight');
  const lowlight = createLowlight(common);
  return (language, code) =>
    lowlight.registered(language)
      ? (lowlight.highlight(language, code).children as ElementContent[])
      : undefined;
}
