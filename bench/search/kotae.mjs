import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { indexDocuments } from '../../dist/src/search/index-documents.js';
import { indexManifestName } from '../../dist/src/search/index-manifest.js';
import { openIndex } from '../../dist/src/search/query.js';
import { transferSize } from './transfer-size.mjs';

/** Kotae's own search: what the browser runs, here in Node; each query starts with nothing loaded. */
export async function kotae(documents) {
  const start = performance.now();
  const files = indexDocuments(documents);
  const buildTime = performance.now() - start;
  const [script] = await bundle('../../dist/src/search/query.js');
  // The dialog brings the same and itself; what corrects words is brought to those that no page holds.
  const [dialog, lazy] = await bundle('../../assets/client/search-dialog.ts', true);
  const { words } = JSON.parse(files.get(indexManifestName));
  const corrections = lazy.find(({ path }) => path.includes('corrections')).text;
  return {
    name: 'Kotae',
    buildTime,
    files,
    script,
    indexBytes: [...files.values()].reduce((sum, file) => sum + transferSize(file), 0),
    async query(text) {
      const loaded = [];
      const load = async (name) => {
        loaded.push(name);
        return files.get(name);
      };
      const index = await openIndex(load);
      const { hits } = await index.search(text);
      const scripts = loaded.includes(words) ? [dialog, corrections] : [dialog];
      const scriptBytes = scripts.reduce((sum, text) => sum + transferSize(text), 0);
      const sizeOf = (names) => names.reduce((sum, name) => sum + transferSize(files.get(name)), scriptBytes);
      // Texts of pages are asked for best first, and each result can be shown when its own has come.
      const pages = loaded.filter((name) => name.endsWith('.json')).slice(1);
      return {
        addresses: hits.map(({ address }) => address),
        bytes: sizeOf(loaded) - sizeOf(pages.slice(1)) + scriptBytes,
        bytesOfAll: sizeOf(loaded),
      };
    },
    async close() {},
  };
}

/** A script with all that it imports at once, as a browser gets it, and with `splitting` what it imports when it needs it. */
async function bundle(file, splitting = false) {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting,
    outdir: 'out',
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const [first, ...lazy] = outputFiles;
  return [first.text, lazy];
}
