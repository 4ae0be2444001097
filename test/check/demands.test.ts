import { describe, expect, test } from 'vitest';
import { isAllowed } from '../../src/check/built/is-allowed.ts';
import { readPage } from '../../src/check/built/read-page.ts';
import { examplePage } from '../../src/check/example-page.ts';
import { settingsSchema } from '../../src/site/settings.ts';
import { filesOf } from './example-site.ts';
import { inspect } from './site-folder.ts';

const other = 'https://other.example';

describe('what a page asks of its policy', () => {
  test.each([
    ['<p style="color: red" class="x">', ['style="…"']],
    ['<a href="/" onclick="go()" onMouseOver="go()">', ['onclick="…"', 'onmouseover="…"']],
    ['<p data-on="1" title="onclick">', []],
    ['<style>p { color: red }</style>', ['<style>']],
    ['<script>go()</script>', ['<script>']],
    ['<script type="module">go()</script>', ['<script>']],
    ['<script type=" Text/JavaScript ">go()</script>', ['<script>']],
    ['<script type="application/ld+json">{"@type": "<style>"}</script>', []],
    ['<script src="/assets/go.js"></script>', []],
    ['<link rel="stylesheet" href="/assets/style.css">', []],
    ['<link rel="stylesheet" href="https://other.example/a.css">', ['https://other.example/a.css']],
    ['<link rel="canonical" href="https://this.example/">', []],
    ['<link rel="alternate" hreflang="en" href="https://this.example/">', []],
    ['<a href="https://other.example/">', []],
    ['<a href=" javascript:go()">', ['javascript:…']],
    ['<base href="/elsewhere/">', ['<base>']],
    ['<iframe src="/en/"></iframe><object data="x"></object>', ['<iframe>', '<object>']],
    ['<iframe srcdoc="x"></iframe>', ['<iframe>']],
    ['<form action="/en/search/"><button>', []],
    ['<form action="mailto:a@b.example">', ['mailto:a@b.example']],
    ['<img src="data:image/png;base64,AAAA" alt>', ['data:image/png;base64,AAAA']],
    ['<video src="https://other.example/a.mp4">', ['https://other.example/a.mp4']],
    ['<!-- <script>go()</script> --><textarea><style></textarea>', []],
  ])('%s', (html, parts) => {
    expect(readPage(html).demands.map(({ part }) => part)).toEqual(parts);
  });

  test.each([
    ['<script src="https://other.example/go.js"></script>', 'script'],
    ['<script src="//other.example/go.js"></script>', 'script'],
    ['<link rel="modulepreload" href="https://other.example/go.js">', 'script'],
    ['<link rel="preload" as="font" href="https://other.example/a.woff2">', 'font'],
    ['<iframe src="https://other.example/map"></iframe>', 'frame'],
    ['<form action="https://other.example/send">', 'form'],
    ['<button formaction="https://other.example/send">', 'form'],
    ['<input type="submit" formaction="https://other.example/send">', 'form'],
    ['<img src="https://other.example/a.png" alt>', 'image'],
    ['<img srcset="/a.png 1x, https://other.example/b.png 2x" alt>', 'image'],
    ['<source srcset="https://other.example/b.webp">', 'image'],
    ['<video poster="https://other.example/b.png">', 'image'],
    ['<link rel="icon" href="https://other.example/b.png">', 'image'],
  ])('%s: a host', (html, kind) => {
    expect(readPage(html).demands).toMatchObject([{ kind, origin: other }]);
  });
});

describe('what the settings allow', () => {
  const settings = (more: object) =>
    settingsSchema.parse({ title: 'X', languages: ['en'], origin: 'https://this.example', ...more });
  test.each([
    [{}, other, false],
    [{ policy: { script: ['other.example'] } }, other, true],
    [{ policy: { script: ['Other.Example'] } }, other, true],
    [{ policy: { script: ['other.example:443'] } }, other, true],
    [{ policy: { script: ['other.example'] } }, 'http://other.example', false],
    [{ policy: { script: ['other.example'] } }, 'https://other.example:8443', false],
    [{ policy: { script: ['other.example'] } }, 'https://sub.other.example', false],
    [{ policy: { script: ['*.other.example'] } }, 'https://sub.other.example', true],
    [{ policy: { script: ['*.other.example'] } }, other, false],
    [{ policy: { form: ['other.example'] } }, other, false],
    [{ images: { hosts: ['other.example'] } }, other, false],
    [{}, 'https://this.example', true],
  ])('%j: a script of %s: %s', (more, origin, allowed) => {
    expect(isAllowed(settings(more), { part: '', kind: 'script', origin })).toBe(allowed);
  });

  test.each(['https://other.example', 'other.example/path', '', '*', "'unsafe-inline'", 'data:'])(
    'no host: %s',
    (host) => {
      const given = { title: 'X', languages: ['en'], policy: { script: [host] } };
      expect(settingsSchema.safeParse(given).success).toBe(false);
    },
  );
});

describe('what a slot prints', () => {
  const printed = `
    export default () => (
      <>
        <script src="https://stats.example/a.js" />
        <form action="https://forms.example/send"><button>Go</button></form>
        <iframe src="https://maps.example/" title="Map" />
        <img src="https://pictures.example/a.png" alt="" />
      </>
    );`;
  const site = (policy: string) =>
    inspect({
      ...filesOf({ 'content/faq/en/a.md': examplePage({}, 'An answer.\n') }),
      'content/site.yaml': `title: Example\nlanguages: [en]\norigin: https://faq.example\n${policy}`,
      'layouts/slots/footer.tsx': printed,
    });

  test('and the policy refuses is told once, with the line that allows it', async () => {
    const { diagnostics } = await site('');
    expect(diagnostics.map(({ rule, values }) => [rule, values])).toMatchObject([
      ['built/refused-part', { line: 'policy: { script: [stats.example] }' }],
      ['built/refused-part', { line: 'policy: { form: [forms.example] }' }],
      ['built/refused-part', { line: 'policy: { frame: [maps.example] }' }],
      ['built/refused-part', { line: 'policy: { image: [pictures.example] }' }],
    ]);
  });

  test('and the policy allows is not', async () => {
    const { diagnostics } = await site(
      'policy: { script: [stats.example], form: [forms.example], frame: [maps.example], image: [pictures.example] }\n',
    );
    expect(diagnostics).toEqual([]);
  });
});
