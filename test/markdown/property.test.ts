import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { rehype } from 'rehype';
import { expect, test } from 'vitest';
import { processAnswer } from '../../src/markdown/process.ts';
import { dialectOptions } from './options.ts';
import { markdown } from './random-markdown.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const options = dialectOptions({ phrases: (text) => text.split(/(?<=[語。」])/) });

const reparsed = rehype().data('settings', { fragment: true }).freeze();

const allowedHandlers = /^(?!on)/;

test('any text becomes an answer: well-formed, and without anything that runs', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (source) => {
      const { html } = await processAnswer(source, options);
      expect(String(await reparsed.process(html)).replaceAll('=""', '')).toBe(html.replaceAll('=""', ''));
      for (const element of elementsOf(parseFragment(html))) {
        expect(forbidden).not.toContain(element.tagName);
        for (const { name, value } of element.attrs) {
          expect(name).toMatch(allowedHandlers);
          expect(['style', 'srcdoc', 'formaction']).not.toContain(name);
          if (['href', 'src', 'cite'].includes(name)) expect(value).not.toMatch(runnable);
        }
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 600) },
  );
});

test('ids stay unique', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (source) => {
      const { html, headings } = await processAnswer(source, options);
      const ids = elementsOf(parseFragment(html)).flatMap(({ attrs }) =>
        attrs.filter(({ name }) => name === 'id'),
      );
      const values = ids.map(({ value }) => value);
      expect(new Set(values).size).toBe(values.length);
      for (const { id } of headings) expect(values).toContain(id);
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});

test('thousands of nested quotes are a diagnostic, not a crash', async () => {
  const { html, diagnostics } = await processAnswer(`${'>'.repeat(6_000)} deep`, options);
  expect(html).toBe('');
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['markdown/too-deep']);
});

test('a wide table of dashes is no depth: in a fence, in a quote, in an element, and by itself', async () => {
  const rule = `+${'-'.repeat(120)}+${'-'.repeat(40)}+`;
  const psql = `${'-'.repeat(150)}+${'-'.repeat(150)}`;
  const signs = '+ - '.repeat(80);
  const bars = `| ${'- '.repeat(120)}|`;
  for (const line of [rule, psql, signs, bars]) {
    const fenced = `\`\`\`\n${line}\n\`\`\`\n`;
    for (const source of [
      fenced,
      `- item\n\n  ${fenced.replaceAll('\n', '\n  ')}`,
      `<pre>\n${line}\n</pre>\n`,
    ]) {
      const { html, diagnostics } = await processAnswer(source, options);
      expect(html).toContain(line.trim());
      expect(diagnostics).toEqual([]);
    }
  }
  for (const line of [rule, psql]) {
    const { diagnostics } = await processAnswer(`Text\n\n> ${line}\n\n${line}\n`, options);
    expect(diagnostics).toEqual([]);
  }
  const { diagnostics } = await processAnswer(`Text\n\n${'- '.repeat(150)}x\n`, options);
  expect(diagnostics.map(({ rule: id, place: { line } }) => [id, line])).toEqual([['markdown/too-deep', 3]]);
});

test('line ends of any system give the same answer', async () => {
  const lines = ['# Heading', '', 'Term', ': Text', '', '```console', '$ ls', 'out', '```', '', '<b>x', ''];
  const unix = await processAnswer(lines.join('\n'), options);
  expect(await processAnswer(lines.join('\r\n'), options)).toEqual(unix);
  expect(await processAnswer(`\uFEFF${lines.join('\r\n')}`, options)).toMatchObject({ html: unix.html });
});

test('lines in diagnostics count the front matter', async () => {
  const { diagnostics, html } = await processAnswer('---\ntitle: x\n---\n\n<b>open\n', options);
  expect(html).not.toContain('title');
  expect(diagnostics.map(({ place }) => place)).toEqual([{ file: options.file, line: 5, column: 1 }]);
});

const forbidden = [
  ...[
    'script',
    'style',
    'iframe',
    'frame',
    'object',
    'embed',
    'form',
    'textarea',
    'select',
    'svg',
    'math',
    'base',
    'link',
    'meta',
  ],
  ...['template', 'noscript', 'xmp', 'plaintext', 'title', 'font'],
];
const runnable = /^[\s\p{Cc}]*(?:javascript|vbscript|data)[\s\p{Cc}]*:/iu;

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsOf)];
}
