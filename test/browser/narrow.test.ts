import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();
const word = 'w'.repeat(90);
const address = `https://host.example/${'a'.repeat(90)}`;
const long = `${word} <a href="#x">${address}</a> <code>${word}</code>`;

/** Every block that an answer can hold, with words that no line can take. */
const blocks = {
  paragraph: `<p>${long}</p>`,
  heading: `<div class="heading"><h2 id="x">${long}</h2><a class="heading-anchor" href="#x">§</a></div>`,
  list: `<ul><li>${long}<ol><li>${long}</li></ol></li></ul>`,
  checklist: `<ul class="checklist"><li class="checklist-item"><label><input type="checkbox"><span>${long}</span></label></li></ul>`,
  definitions: `<dl><div><dt>${long}</dt><dd>${long}</dd></div></dl>`,
  quote: `<blockquote><p>${long}</p></blockquote>`,
  callout: `<aside class="callout callout--note"><p class="callout-title">${long}</p><p>${long}</p></aside>`,
  details: `<details open><summary>${long}</summary><p>${long}</p></details>`,
  code: `<figure class="code"><figcaption>${long}</figcaption><pre><code>${word}</code></pre></figure>`,
  table: `<div class="table"><table><caption>${long}</caption><thead><tr><th>${long}</th></tr></thead><tbody><tr><td>${long}</td></tr></tbody></table></div>`,
  stacked: `<div class="table table--stack"><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>${long}</td><td data-label="${word}">${long}</td></tr></tbody></table></div>`,
  gallery: `<ul class="gallery"><li><figure><a href="#x"><img alt="" width="10" height="10"></a><figcaption>${long}</figcaption></figure></li></ul>`,
};

test('no block with a word or an address of ninety characters makes the page wider than the screen', async () => {
  const { page, close } = await visit('/en/faq/sftp/');
  const wide: string[] = [];
  for (const [name, html] of Object.entries(blocks)) {
    await page.locator('.answer').evaluate((answer, block) => {
      answer.innerHTML = block;
    }, html);
    for (const width of [320, 390, 640, 768, 960, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wide.push(`${name} at ${width}: ${over} px`);
    }
  }
  expect(wide).toEqual([]);
  await close();
});

test('the title of a callout is one text, whatever stands within it: each line begins below the first', async () => {
  const { page, close } = await visit('/help/ja/faq/everything/', { viewport: { width: 320, height: 800 } });
  const starts = await page.locator('.callout-title').evaluateAll((titles) =>
    titles.map((title) => {
      const range = document.createRange();
      range.selectNodeContents(title);
      const lines = new Map<number, number>();
      for (const { top, left, width } of range.getClientRects()) {
        const line = Math.round(top / 8);
        if (width > 0) lines.set(line, Math.min(lines.get(line) ?? left, left));
      }
      return [...lines.values()].map(Math.round);
    }),
  );
  expect(Math.max(...starts.map(({ length }) => length))).toBeGreaterThan(1);
  for (const lines of starts) expect(new Set(lines).size).toBe(1);
  await close();
});
