import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import sharp from 'sharp';
import { Viewer } from '../../layouts/components/viewer.tsx';
import { makeScripts } from '../../src/bundle/make-scripts.ts';
import { makeStylesheet } from '../../src/bundle/make-stylesheet.ts';
import { en } from '../../src/site/texts/en.ts';
import { ja } from '../../src/site/texts/ja.ts';

const assets = join(import.meta.dirname, '..', '..', 'assets');
const texts = { en, ja };
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  png: 'image/png',
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

/** A running page with a gallery; `origin` is where it is served. */
export interface ViewerPage {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serve a page with galleries of pictures, under the site's own content security policy.
 *
 * `/en.html` and `/ja.html` hold three galleries with eight pictures between texts, `/one.html` a single one, and
 * `/long.html` a very tall one and a very wide one.
 * Pictures take 30 ms each, so that they arrive after the page is laid out.
 */
export async function serveViewerPage(): Promise<ViewerPage> {
  const scripts = await makeScripts(join(assets, 'client'));
  const script = scripts.find((file) => file.script === 'page')?.name ?? '';
  const files = new Map<string, string | Uint8Array>([
    ['/favicon.ico', ''], // which a browser asks every host for, of itself
    ['/site.css', makeStylesheet(join(assets, 'css', 'site.css'))],
    ['/pictures.css', makeStylesheet(join(assets, 'css', 'pictures.css'))],
    ...scripts.map(({ name, bytes }) => [`/${name}`, bytes] as const),
    ['/en.html', document('en', 8, script)],
    ['/ja.html', document('ja', 8, script)],
    ['/one.html', document('en', 1, script)],
    ['/long.html', longPictures(script)],
    ['/full-tall.png', await picture(1, 300, 6000)],
    ['/full-wide.png', await picture(2, 6000, 300)],
    ['/before.html', '<!doctype html><html lang="en"><title>Before</title><h1>Before</h1>'],
  ]);
  for (let number = 1; number <= 8; number += 1) {
    for (const [name, width] of [
      ['full', 1200],
      ['small', 300],
    ] as const) {
      files.set(`/${name}-${number}.png`, await picture(number, width));
    }
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = files.get(path);
    const ending = path.split('.').at(-1) ?? '';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[ending] ?? 'text/plain',
      ...(ending === 'html' && { 'content-security-policy': policy }),
    });
    setTimeout(() => response.end(body), path.endsWith('.png') ? 30 : 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function picture(number: number, width: number, height = Math.round((width * 5) / 8)): Promise<Buffer> {
  const background = { r: 30 * number, g: 120, b: 250 - 30 * number };
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}

function longPictures(script: string): string {
  const link = (name: string, width: number, height: number) =>
    `<p><a href="/full-${name}.png" data-view><img src="/full-${name}.png" width="${width}" height="${height}" alt="${name}"></a></p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long pictures</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/pictures.css"><script type="module" src="/${script}"></script></head>
    <body><main id="main" class="wrap"><article class="prose"><h1>Long pictures</h1><div class="answer">
    ${link('tall', 300, 6000)}${link('wide', 6000, 300)}</div></article></main>
    ${renderToString(h(Viewer, { texts: texts.en }))}</body></html>`;
}

function document(language: 'en' | 'ja', pictures: number, script: string): string {
  const item = (number: number) =>
    `<li><figure><a href="/full-${number}.png" data-view><img src="/small-${number}.png" width="1200" height="750"
      loading="lazy" decoding="async" alt="Alt ${number}"></a><figcaption>Caption ${number}</figcaption></figure></li>`;
  const numbers = Array.from({ length: pictures }, (_, index) => index + 1);
  const gallery = (from: number, to: number) =>
    `<ol class="gallery steps">${numbers.slice(from, to).map(item).join('')}</ol>`;
  const text = `<p>${'Text between the pictures. '.repeat(120)}</p>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Pictures</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/pictures.css"><script type="module" src="/${script}"></script></head>
    <body><main id="main" class="wrap"><article class="prose"><h1>Pictures</h1><div class="answer">
    ${gallery(0, 3)}${text}${gallery(3, 6)}${text}${gallery(6, 8)}
    <p><a href="/before.html"><img src="/small-1.png" width="300" height="188" alt="A picture that leads to a page"></a></p>
    </div></article></main>${renderToString(h(Viewer, { texts: texts[language] }))}</body></html>`;
}
