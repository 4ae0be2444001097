import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serve built sites as a static host does: `index.html` for a folder, `404.html` for what is not there.
 *
 * @param {Readonly<Record<string, string>>} sites folder of each site by the base path it is published under
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serveSites(sites) {
  const basePaths = Object.keys(sites).sort((a, b) => b.length - a.length);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const basePath = basePaths.find((base) => path.startsWith(base)) ?? '/';
    const folder = sites[basePath] ?? '';
    const file = join(folder, normalize(path.slice(basePath.length - 1)));
    const [status, name, content] = await answer(folder, file);
    response.writeHead(status, { 'content-type': types[extname(name)] ?? 'application/octet-stream' });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} folder
 * @param {string} file
 * @returns {Promise<[number, string, Uint8Array | string]>}
 */
async function answer(folder, file) {
  const name = file.endsWith(sep) ? join(file, 'index.html') : file;
  try {
    return [200, name, await readFile(name)];
  } catch {
    const notFound = join(folder, '404.html');
    return [404, notFound, await readFile(notFound).catch(() => 'not found')];
  }
}
