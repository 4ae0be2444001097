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

describe('an answer without its page', { timeout: 60_000 }, () => {
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
