import type { Element, ElementContent, Root, Text } from 'hast';
import type { VFile } from 'vfile';
import type { ExplainedTerm } from '../options.ts';
import { pageOf, reservedIdPrefix } from '../page.ts';
import { classesOf, element, text } from './elements.ts';
import { createTermFinder, type TermFinder } from './term-finder.ts';

/** Elements in which a button has no place, or where words are not the page's own. */
const unsuited = new Set(
  'a abbr button caption code dfn dt figcaption h1 h2 h3 h4 h5 h6 kbd label math pre samp summary th'.split(
    ' ',
  ),
);
const unsuitedClasses = new Set(['callout-title', 'tab-label', 'checklist-item', 'footnotes-title']);

/**
 * Explain the first occurrence of each term of the glossary.
 *
 * `NSSS` becomes `<button class="term" popovertarget="kotae-term-nsss">NSSS</button><span id="kotae-term-nsss"
 * popover>…</span>`, which opens by click, tap and keyboard without a script. Not in headings, links, code and the like.
 * Remembers what is anywhere on the page.
 */
export function rehypeGlossary() {
  const finders = new WeakMap<readonly ExplainedTerm[], TermFinder>();
  return (tree: Root, file: VFile): undefined => {
    const { glossary = [], texts } = pageOf(file);
    if (glossary.length === 0) return;
    const find = finders.get(glossary) ?? createTermFinder(glossary);
    finders.set(glossary, find);
    const explained = new Set<string>();
    const used = new Set<string>();
    read(tree, true);
    file.data.terms = [...used];

    function read(parent: Root | Element, isSuited: boolean): void {
      const suits = isSuited && (parent.type === 'root' || isSuitable(parent));
      const children = parent.children.flatMap((child) => {
        if (child.type === 'element') read(child, suits);
        return child.type === 'text' ? withTerms(child, suits) : [child as ElementContent];
      });
      parent.children = children;
    }

    function withTerms(node: Text, suits: boolean): ElementContent[] {
      const pieces: ElementContent[] = [];
      let from = 0;
      for (const { index, term } of find(node.value)) {
        used.add(term.id);
        if (!suits || explained.has(term.id)) continue;
        explained.add(term.id);
        if (index > from) pieces.push(text(node.value.slice(from, index)));
        pieces.push(...explanation(term, texts.glossary));
        from = index + term.term.length;
      }
      return from === 0 ? [node] : [...pieces, text(node.value.slice(from))].filter(isNotEmpty);
    }
  };
}

function isSuitable(node: Element): boolean {
  return !unsuited.has(node.tagName) && !classesOf(node).some((name) => unsuitedClasses.has(name));
}

function isNotEmpty(node: ElementContent): boolean {
  return node.type !== 'text' || node.value !== '';
}

function explanation({ id, term, meaning, href }: ExplainedTerm, label: string): ElementContent[] {
  const target = `${reservedIdPrefix}term-${id}`;
  return [
    element('button', { type: 'button', className: ['term'], popoverTarget: target }, [text(term)]),
    element('span', { className: ['term-meaning'], id: target, popover: 'auto' }, [
      element('b', {}, [text(term)]),
      text(` ${meaning} `),
      element('a', { href }, [text(label)]),
    ]),
  ];
}
