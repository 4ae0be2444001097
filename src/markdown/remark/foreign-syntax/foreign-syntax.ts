import type { Blockquote, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Spot } from '../../../diagnostics/diagnostic.ts';
import type { ForeignSyntax } from '../../../diagnostics/rules/foreign-syntax.ts';
import { pageOf } from '../../page.ts';
import { report, spotOf } from '../../report.ts';
import { walk } from '../../walk.ts';
import { shortened } from '../shortened.ts';
import { createSpotFinder, matchesIn, type RunningText, runningTexts } from '../text-matches.ts';
import { inText, kindOfFence, kindOfHtml, noteTitle, templateTag } from './patterns.ts';

/**
 * Report syntax of other systems, each kind once in a file: readers would see it as it was typed, or not at all.
 *
 * In text `!!! note`, `??? note`, `=== "Tab"`, `{% … %}`, `{{ … }}`, `--8<--`, `$x^2$`, `[[page]]`, `==text==`,
 * `^^text^^`, `H~2~O`, `x^2^`, `import` and `export` of MDX and their like (see `patterns.ts`); fences of `mermaid`,
 * `<!-- more -->`, `<Component />`, quotes that begin with `**Note**`; tags of templates in addresses and HTML.
 */
export function remarkForeignSyntax() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file.value);
    // Where formulas are set, dollars that are left are prices.
    const told = new Set<ForeignSyntax>(pageOf(file).maths === true ? ['maths'] : []);
    const tell = (kind: ForeignSyntax, found: string, spot: Spot) => {
      if (told.has(kind)) return;
      told.add(kind);
      report(file, 'markdown/foreign-syntax', spot, { syntax: kind, found: shortened(found) });
    };
    let texts: readonly RunningText[] | undefined;
    for (const [kind, sign, pattern] of inText) {
      if (told.has(kind) || !source.includes(sign)) continue;
      texts ??= runningTexts(tree, source);
      const [first] = matchesIn(texts, source, pattern);
      if (first !== undefined) tell(kind, first.match[0], first.spot);
    }
    walk(tree, (node) => {
      const [kind, found] = ofNode(node);
      if (kind !== undefined) tell(kind, found ?? '', spotOf(node));
      const tag = told.has('template') ? undefined : tagInAddress(node, source);
      if (tag !== undefined) tell('template', tag[0], createSpotFinder(source)(tag.index));
    });
  };
}

function ofNode(node: Nodes): [kind?: ForeignSyntax | undefined, found?: string] {
  if (node.type === 'code') return [kindOfFence(node.lang ?? ''), `\`\`\`${node.lang}`];
  if (node.type === 'html') return [kindOfHtml(node.value), node.value];
  // Obsidian says the width after the words.
  if (node.type === 'image' && /\|\d+(?:x\d+)?$/.test(node.alt ?? ''))
    return ['image-size', `![${node.alt}]`];
  return node.type === 'blockquote' ? noteIn(node) : [];
}

/** `> **Note**`, with or without a colon, before the text of the note. */
function noteIn({ children: [first] }: Blockquote): [kind?: ForeignSyntax, found?: string] {
  const [title, next] = first?.type === 'paragraph' ? first.children : [];
  if (title?.type !== 'strong' || !noteTitle.test(textOf(title))) return [];
  const isTitle =
    /[:：]$/.test(textOf(title)) ||
    next === undefined ||
    next.type === 'break' ||
    (next.type === 'text' && /^\s*[\n:：]/.test(next.value));
  return isTitle ? ['note', `> **${textOf(title)}**`] : [];
}

/** A tag in raw HTML, or in what follows the words of a link or a picture; the words are running text. */
function tagInAddress(
  node: Nodes,
  source: string,
): { readonly 0: string; readonly index: number } | undefined {
  if (!['link', 'image', 'definition', 'html'].includes(node.type)) return undefined;
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const from = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
  const [match] = source.slice(from, end).matchAll(templateTag);
  return match && { 0: match[0], index: from + match.index };
}
