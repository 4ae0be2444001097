import type { Code, Html, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { ForeignSyntax } from '../../diagnostics/rules/lost-text.ts';
import { pageOf } from '../page.ts';
import { report, type Spot, spotOf } from '../report.ts';
import { walk } from '../walk.ts';
import { textMatches } from './text-matches.ts';

/** What other systems write in running text. */
const inText: readonly (readonly [kind: ForeignSyntax, pattern: RegExp])[] = [
  ['admonition', /^(?:!!!|\?\?\?)\+?[ \t]+[\w"][^\n]*/gm],
  ['tabs', /^===[!+]?[ \t]+"[^"\n]*"/gm],
  // A formula holds a sign of TeX; `$5 and $10`, `$HOME` are none.
  ['maths', /^\$\$(?!\$)[^\n]*/gm],
  ['maths', /(?<![\\$\w])\$(?=\S)[^$\n]*[\\^_{][^$\n]*(?<=\S)\$(?![$\w])/g],
  ['maths', /(?<!\\)\\\\[([][^\n]*?\\\\[)\]]/g],
  ['contents', /^\[(?:TOC|\[_?TOC_?\])\]$/gim],
  ['wiki-link', /(?<![\\[])!?\[\[(?!_?TOC)[^[\]\n]+\]\](?!\()/g],
  ['mark', /(?<![\\=\w])==(?=[^\s=])[^=\n]*(?<=\S)==(?![=\w])/g],
  ['script', /^(?:import\s[^\n]*?['"][^'"\n]+['"];?$|export\s+(?:const|let|default|function)\s[^\n]*)/gm],
];
const diagrams = new Set(['mermaid', 'plantuml', 'dot', 'graphviz']);

/**
 * Report syntax of other systems, each once in a file: readers would see it as it was typed, or not at all.
 *
 * `!!! note`, `??? note`, `=== "Tab"`, `$x^2$`, a fence of `mermaid`, `[[page]]`, `==text==`, `<!-- more -->`, `[TOC]`,
 * `import` and `export` of MDX, `<Component />`. Tags of template languages are told by `kotae check`.
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
    for (const [kind, pattern] of inText) {
      if (!told.has(kind) && source.search(pattern) >= 0)
        for (const { match, spot } of textMatches(tree, source, pattern)) tell(kind, match[0], spot);
    }
    walk(tree, (node) => {
      const kind =
        node.type === 'code' ? kindOfCode(node) : node.type === 'html' ? kindOfHtml(node) : undefined;
      if (kind !== undefined)
        tell(
          kind,
          (node as Code | Html).type === 'code' ? `\`\`\`${(node as Code).lang}` : (node as Html).value,
          spotOf(node),
        );
    });
  };
}

function kindOfCode({ lang }: Code): ForeignSyntax | undefined {
  return diagrams.has(lang?.toLowerCase() ?? '') ? 'diagram' : undefined;
}

function kindOfHtml({ value }: Html): ForeignSyntax | undefined {
  if (/^<!--\s*(?:more|truncate|excerpt|end_?excerpt)\s*-->/i.test(value)) return 'more';
  if (/^<!--\s*toc\s*-->/i.test(value)) return 'contents';
  return /^<[A-Z][A-Za-z0-9.]*(?:\s[^>]*)?\/>/.test(value) ? 'component' : undefined;
}

function shortened(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
