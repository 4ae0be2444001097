import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { processAnswer } from '../../src/markdown/process.ts';
import { absoluteHtml } from '../../src/views/absolute-html.ts';
import { all, attribute, textOf } from '../layouts/tree.ts';
import { dialectOptions } from '../markdown/options.ts';

const place = { origin: 'https://small.example', page: 'https://small.example/en/faq/a/' };
const options = dialectOptions({ file: 'a.md', language: 'en', resolveLink: (href) => ({ href }) });

async function render(markdown: string): Promise<string> {
  return (await processAnswer(markdown, options)).html;
}

describe('absoluteHtml', { timeout: 60_000 }, () => {
  test.each([
    ['<a href="/x/">a</a>', '<a href="https://small.example/x/">a</a>'],
    ['<a href="#b">a</a>', '<a href="https://small.example/en/faq/a/#b">a</a>'],
    ['<a href="//host.example/">a</a>', '<a href="//host.example/">a</a>'],
    ['<a href="https://host.example/?q=/x">a</a>', '<a href="https://host.example/?q=/x">a</a>'],
    [
      '<img src="/a.png" alt="> /a href=" srcset="/b 2x" sizes="1px" loading="lazy">',
      '<img src="https://small.example/a.png" alt="> /a href=">',
    ],
    ['<p title="a > b" data-x>text href="/x"</p>', '<p title="a > b">text href="/x"</p>'],
    ['<pre><button type="button" aria-label="<">Copy <b>it</b></button>x</pre>', '<pre>x</pre>'],
    ['<input type="checkbox" checked>a<input type="checkbox">b', '☑ a☐ b'],
  ])('%s', (html, expected) => {
    expect(absoluteHtml(html, place)).toBe(expected);
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
        const html = await render(words.join(''));
        const tree = parseFragment(absoluteHtml(html, place));
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
