import type { Nodes, Paragraph, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { codePoint } from '../../../diagnostics/code-point.ts';
import { report, spotOf } from '../../report.ts';
import { walk } from '../../walk.ts';
import { nearestDirective } from './names.ts';

/** Colons of full width are meant, too. */
const fence = /^[:：]{3,}/;

/**
 * Report containers that never end, containers that end each other because their colons are equal in number, and
 * lines that begin like a fence and are none. True when every container ends where it was meant to.
 */
export function checkFences(tree: Root, file: VFile): boolean {
  const source = String(file.value);
  const mixedUp = new Set<ContainerDirective>();
  let areRight = true;
  const around = new Map<Nodes, ContainerDirective>();
  walk(tree, (node, _index, parent) => {
    const container = parent?.type === 'containerDirective' ? parent : parent && around.get(parent);
    if (container !== undefined) around.set(node, container);
    if (node.type !== 'containerDirective' || node.data?.position?.closing !== undefined) return;
    areRight = false;
    const size = colonsOf(node, source);
    let outer = container;
    while (outer !== undefined && !isEndedBy(outer, size, source)) outer = around.get(outer);
    if (outer?.name === 'tab' && node.name === 'tab') {
      // Tabs are not in tabs: the end of the outer one was forgotten.
      report(file, 'directives/unclosed', spotOf(outer), { name: outer.name, colons: ':'.repeat(size) });
    } else if (outer === undefined) {
      report(file, 'directives/unclosed', spotOf(node), { name: node.name, colons: ':'.repeat(size) });
    } else if (!mixedUp.has(outer)) {
      mixedUp.add(outer);
      report(file, 'directives/equal-colons', spotOf(outer), {
        outer: outer.name,
        inner: node.name,
        line: node.position?.start.line ?? 0,
        colons: ':'.repeat(size + 1),
      });
    }
  });
  let expectedEnds = 0;
  walk(tree, (paragraph) => {
    if (paragraph.type !== 'paragraph') return;
    for (const { text, line, column } of linesOf(paragraph, source)) {
      if (!fence.test(text)) continue;
      if (/^[:：]+\s*$/.test(text)) {
        if (text.includes('：')) continue; // its beginning is reported
        expectedEnds -= 1;
        if (mixedUp.size === 0 && expectedEnds < 0)
          report(file, 'directives/stray-end', { line, column }, {});
      } else {
        expectedEnds = Math.max(expectedEnds, 0) + 1;
        reportUnread(text, { line, column }, file);
      }
    }
  });
  return areRight;
}

/** Would an end of this many colons have closed the container, and did one? */
function isEndedBy(node: ContainerDirective, size: number, source: string): boolean {
  return node.data?.position?.closing !== undefined && colonsOf(node, source) <= size;
}

function colonsOf(node: ContainerDirective, source: string): number {
  return /^:+/.exec(source.slice(node.position?.start.offset))?.[0].length ?? 3;
}

/** The lines of a paragraph as they are written, without the marks of quotes before them. */
function linesOf({ position }: Paragraph, source: string): { text: string; line: number; column: number }[] {
  if (position === undefined) return [];
  const { start, end } = position;
  return source
    .slice(start.offset, end.offset)
    .split('\n')
    .map((written, index) => {
      const text = index === 0 ? written : written.replace(/^[ \t>]+/, '');
      const column = written.length - text.length + (index === 0 ? start.column : 1);
      return { text, line: start.line + index, column };
    });
}

/** `::: tip Title`, `:::{note}`, `：：：note`: as others write it. */
function reportUnread(text: string, spot: { line: number; column: number }, file: VFile): void {
  const [, colons = ':::', written, rest = ''] =
    /^([:：]{3,})\s*\{?\.?([A-Za-z][\w-]*)\}?\s*(.*)$/.exec(text) ?? [];
  if (written === undefined) return;
  const name = nearestDirective(written) ?? written;
  const attributes = /^\{[^{}]*\}/.exec(rest)?.[0] ?? '';
  const title = rest
    .slice(attributes.length)
    .replace(/(?<!\s)\s*\{[^{}]*\}\s*$/, '')
    .replace(/^\s*[[［](.*?)(?:[\]］].*)?$/, '$1')
    .trim();
  report(file, 'directives/unread', spot, {
    found: text.replace(/\s+$/, (end) => [...end].map(nameOf).join('')),
    expected: `${colons.replaceAll('：', ':')}${name}${title === '' ? '' : `[${title}]`}${attributes}`,
  });
}

/** Spaces at the end of a line are seen by nobody; those that Markdown takes for text are named. */
function nameOf(space: string): string {
  return /[ \t]/.test(space) ? '' : codePoint(space);
}
