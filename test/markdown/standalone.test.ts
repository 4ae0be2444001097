import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { processAnswer } from '../../src/markdown/process.ts';
import { all, attribute, textOf } from '../layouts/tree.ts';
import { dialectOptions } from './options.ts';

const options = dialectOptions({
  published: { origin: 'https://small.example', address: 'https://small.example/en/faq/a/' },
  glossary: [{ id: 'nsss', term: 'NSSS', meaning: 'A service.', href: '/en/glossary/#nsss' }],
  resolveImage: async () => ({
    src: '/a.png',
    width: 40,
    height: 30,
    srcset: '/b.png 2x',
    avif: '/b.avif 2x',
    sizes: '20px',
    problems: [],
  }),
});

async function standalone(markdown: string): Promise<string> {
  return (await processAnswer(markdown, options)).standalone;
}

describe('an answer without its page', { timeout: 60_000 }, () => {
  test.each([
    ['[a](/x/)', '<p><a href="https://small.example/x/">a</a></p>'],
    ['[a](#b)', '<p><a href="https://small.example/en/faq/a/#b">a</a></p>'],
    ['[a](//host.example/)', '<p><a href="//host.example/">a</a></p>'],
    ['[a](https://host.example/?q=/x)', '<p><a href="https://host.example/?q=/x">a</a></p>'],
    ['text href="/x"', '<p>text href="/x"</p>'],
    ['## Heading', '<div class="heading"><h2 id="heading">Heading</h2></div>'],
    ['What is NSSS?', '<p>What is NSSS?</p>'],
  ])('%s', async (markdown, expected) => {
    expect(await standalone(markdown)).toBe(expected);
  });

  test('has whole addresses of pictures, and none of their smaller variants', async () => {
    const html = await standalone('![a > b](a.png)');
    expect(html).toContain('src="https://small.example/a.png"');
    expect(html).toContain('alt="a > b"');
    expect(html).not.toMatch(/source|srcset|sizes|loading|decoding/);
  });

  test('has no buttons, and signs for the boxes of checklists', async () => {
    expect(await standalone('```\nls\n```')).not.toContain('<button');
    expect(await standalone('- [x] a\n- [ ] b')).toMatch(/☑ .*a.*☐ .*b/s);
  });

  test('leaves addresses as they are in the page where nobody says where it is published', async () => {
    const { standalone } = await processAnswer('[a](/x/) [b](#c)', { ...options, published: undefined });
    expect(standalone).toBe('<p><a href="/x/">a</a> <a href="#c">b</a></p>');
  });

  test('changes no word of any answer, and leaves no address that begins with a slash', async () => {
    const word = fc.constantFrom(
      'text ',
      '`<a href="/c">` ',
      '<b>',
      '</b>',
      '[l](/x "t>\\"") ',
      '![a<b](/y.png) ',
      '\n\n',
      '# h\n',
      '> ',
      '- [ ] ',
      '&lt;',
      '"',
      "'",
      '=',
      '<i title=\'"/z"\'>i</i>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 20 }), async (words) => {
        const { html, standalone } = await processAnswer(words.join(''), options);
        const tree = parseFragment(standalone);
        for (const element of all(tree, /./)) {
          for (const name of ['href', 'src']) expect(attribute(element, name) ?? '').not.toMatch(/^\/(?!\/)/);
        }
        const before = parseFragment(
          html.replace(/<a class="heading-anchor".*?<\/a>/gs, '').replace(/<button.*?<\/button>/gs, ''),
        );
        expect(textOf(tree).replaceAll(/[☐☑] /g, '')).toBe(textOf(before));
      }),
      { numRuns: 200 },
    );
  });
});
