import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefindApi from 'pagefind';
import { transferSize } from './transfer-size.mjs';

/** Pagefind with its own defaults, indexed by its Node interface and asked in a browser, from an empty cache each time. */
export async function pagefind(documents, browser) {
  const start = performance.now();
  const { index } = await pagefindApi.createIndex({});
  for (const document of documents)
    await index.addHTMLFile({ url: document.address, content: html(document) });
  const folder = await mkdtemp(join(tmpdir(), 'kotae-bench-'));
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  const buildTime = performance.now() - start;
  await index.deleteIndex();
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length), readFileSync(path)];
      }),
  );
  await rm(folder, { recursive: true });
  const language = documents[0]?.language ?? 'en';
  const isIndex = (name) => /\.(pf_\w+|pagefind)$|entry\.json$/.test(name);
  const ask = (served, query, most) =>
    served.page.evaluate(
      async ({ query, most, script }) => {
        const { init, search } = await import(script);
        await init();
        const { results } = await search(query);
        return Promise.all(results.slice(0, most).map(async (result) => (await result.data()).url));
      },
      { query, most, script: '/pagefind/pagefind.js' },
    );
  let kept;
  return {
    name: 'Pagefind',
    buildTime,
    indexBytes: [...files]
      .filter(([name]) => isIndex(name))
      .reduce((sum, [, file]) => sum + transferSize(file), 0),
    async query(text) {
      const served = await browser.open(files, language);
      await ask(served, text, 1);
      const bytes = served.requested().reduce((sum, name) => sum + transferSize(files.get(name)), 0);
      const addresses = await ask(served, text, 10);
      await served.close();
      return { addresses, bytes };
    },
    /** The same from a page that is open already: its bytes are not counted. */
    async addresses(text) {
      kept ??= await browser.open(files, language);
      return ask(kept, text, 10);
    },
    async close() {
      await kept?.close();
      await pagefindApi.close();
    },
  };
}

function html({ language, title, headings, labels, keywords, sections }) {
  const plain = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const part = ({ id, heading, text }) =>
    `${heading ? `<h2 id="${plain(id ?? '')}">${plain(heading)}</h2>` : ''}<p>${plain(text)}</p>`;
  const body = sections.map(part).join('') || headings.map(({ text }) => `<h2>${plain(text)}</h2>`).join('');
  const more = [...labels, ...keywords].map((label) => `<li>${plain(label)}</li>`).join('');
  return `<!doctype html><html lang="${language}"><head><title>${plain(title)}</title></head><body><main data-pagefind-body><h1>${plain(title)}</h1>${body}<ul>${more}</ul></main></body></html>`;
}
