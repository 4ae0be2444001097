import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { processAnswer } from '../../src/markdown/process.ts';
import { allowList } from '../../src/markdown/rehype/allow-list.ts';
import { dialectOptions } from '../markdown/options.ts';
import { readHooks } from '../security/page-hooks.ts';
import { visitor } from './visit.ts';

const visit = visitor();
const { classes } = await readHooks();
const folder = new URL('../../dist/browser/', import.meta.url);
const stylesheets = await Promise.all(
  (await readdir(fileURLToPath(folder)))
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFile(new URL(name, folder), 'utf8')),
);
const columns = 32;
const rows = 20;

/** Put HTML into an answer with every stylesheet loaded, and bring the points outside of it that the answer takes. */
async function pointsTaken(html: string): Promise<{ probed: number; inside: number; taken: string[] }> {
  const { page, close } = await visit('/en/faq/sftp/', { bypassCSP: true });
  for (const content of stylesheets) await page.addStyleTag({ content });
  const found = await page.evaluate(
    ([inner, across, down]) => {
      const answer = document.querySelector<HTMLElement>('.answer');
      if (!answer) throw new Error('no answer');
      answer.innerHTML = inner;
      let [probed, inside] = [0, 0];
      const taken: string[] = [];
      const edge = 16; // what may be painted of an outline
      const end = document.documentElement.scrollHeight - innerHeight;
      for (const top of [0, 200, end / 2, end]) {
        scrollTo(0, top);
        const box = answer.getBoundingClientRect();
        for (let x = 0; x < across; x += 1)
          for (let y = 0; y < down; y += 1) {
            const [left, at] = [((x + 0.5) * innerWidth) / across, ((y + 0.5) * innerHeight) / down];
            const hit = document.elementFromPoint(left, at)?.closest('.answer');
            const isInside =
              left > box.left - edge &&
              left < box.right + edge &&
              at > box.top - edge &&
              at < box.bottom + edge;
            probed += 1;
            if (isInside) inside += 1;
            else if (hit) taken.push(`${Math.round(left)},${Math.round(at)}`);
          }
      }
      return { probed, inside, taken };
    },
    [html, columns, rows] as const,
  );
  await close();
  return found;
}

const elements = (allowList.tagNames ?? []).filter(
  (name) => !/^(?:t[rdh]|t(?:able|body|head|foot)|col|caption)/.test(name),
);

test('nothing in an answer reaches out of it, whatever class it wears', async () => {
  const pairs = [...classes].map((outer) => {
    const links = [...classes].map((name) => `<a class="${name}" href="https://evil.example/">x</a>`);
    return `<p class="${outer}">${links.join('')}</p>`;
  });
  const other = [...classes].flatMap((name) => elements.map((tag) => `<${tag} class="${name}">x</${tag}>`));
  for (const html of [pairs.join(''), other.join('')]) {
    const { probed, inside, taken } = await pointsTaken(html);
    expect(taken).toEqual([]);
    expect([probed, inside > 0]).toEqual([4 * columns * rows, true]);
  }
});

test('an answer of one line leaves the window to the page', async () => {
  const written =
    '<p class="search-results"><a class="search-question" href="https://evil.example/">x</a></p>';
  const { html } = await processAnswer(written, dialectOptions());
  const { inside, taken } = await pointsTaken(html);
  expect(taken).toEqual([]);
  expect(inside).toBeLessThan(columns * rows);
});
