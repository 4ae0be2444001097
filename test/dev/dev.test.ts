import { writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { projectDefaults } from '../../dist/src/project/package.js';
import { smallSite } from '../cli/command.ts';
import { keptTitle } from './kept-title.ts';
import { type DevServer, startDev } from './start-dev.ts';

const timeout = 60_000;
const page = 'content/faq/en/dry-seeds.md';
const path = '/en/faq/dry-seeds/';

let root: string;
let server: DevServer;
let port: number;
let taken: ReturnType<typeof createServer>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kotae-dev-'));
  await cp(smallSite, root, { recursive: true });
  taken = createServer().listen(0, 'localhost');
  await new Promise((resolve) => taken.once('listening', resolve));
  const wanted = (taken.address() as AddressInfo).port;
  server = await startDev(root, wanted);
  port = server.port;
  expect(port).not.toBe(wanted);
  expect(server.log()).toContain(`Port ${wanted} is taken; using ${port}.`);
}, timeout);

afterAll(async () => {
  await server.stop();
  taken.close();
  await rm(root, { recursive: true, force: true });
});

function get(
  address: string,
  headers: Record<string, string> = {},
  from = port,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port: from, path: address, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end();
  });
}

/** Listen to the server; resolves once it has heard of us. `changed` is its next word that something changed. */
function listen(): Promise<{ readonly changed: Promise<void> }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path: '/_kotae/events' }, (response) => {
      let heard = '';
      const changed = new Promise<void>((done) => {
        response.on('data', (part: Buffer) => {
          heard += part.toString();
          const [, atFirst, next] = heard.split('event: state');
          if (atFirst !== undefined) resolve({ changed });
          if (next === undefined) return;
          asked.destroy();
          done();
        });
      });
    });
    asked.on('error', reject).end();
  });
}

test('an edit is shown, and browsers are told of it', { timeout }, async () => {
  const before = await readFile(join(root, page), 'utf8');
  await expect.poll(async () => (await get(path)).status).toBe(200);
  const { changed } = await listen();
  await writeFile(join(root, page), before.replace(/^title: .*/m, 'title: Changed while it is shown'));
  await changed;
  // A change is told for a file that is half written, too; then comes another.
  await expect.poll(async () => (await get(path)).body, { timeout }).toContain('Changed while it is shown');
  expect((await get(path)).body).toContain('/_kotae/reload.js');
});

test('an edit that is saved while the server starts is shown, too', { timeout }, async () => {
  const site = await mkdtemp(join(tmpdir(), 'kotae-dev-'));
  onTestFinished(() => rm(site, { recursive: true, force: true }));
  await cp(smallSite, site, { recursive: true });
  const before = await readFile(join(site, page), 'utf8');
  let isSaved = false;
  const starting = await startDev(site, 0, (log) => {
    if (isSaved || !log.includes('No problems')) return;
    isSaved = true;
    writeFileSync(join(site, page), before.replace(/^title: .*/m, 'title: Saved early'));
  });
  onTestFinished(starting.stop);
  expect(isSaved).toBe(true);
  await expect
    .poll(async () => (await get(path, {}, starting.port)).body, { timeout })
    .toContain('Saved early');
});

test('an edit is kept for the next start when a signal ends the server', { timeout }, async () => {
  const site = await mkdtemp(join(tmpdir(), 'kotae-dev-'));
  onTestFinished(() => rm(site, { recursive: true, force: true }));
  await cp(smallSite, site, { recursive: true });
  const own = await startDev(site, 0);
  const before = await readFile(join(site, page), 'utf8');
  await writeFile(join(site, page), before.replace(/^title: .*/m, 'title: Kept'));
  await expect.poll(async () => (await get(path, {}, own.port)).body, { timeout }).toContain('Kept');
  await own.stop();
  expect(await keptTitle(site, page, `${projectDefaults().version} dev`)).toBe('Kept');
});

test('an edit that follows another at once is shown, too', { timeout }, async () => {
  const before = await readFile(join(root, page), 'utf8');
  const write = (title: string) =>
    writeFile(join(root, page), before.replace(/^title: .*/m, `title: ${title}`));
  for (let round = 0; round < 5; round += 1) {
    const { changed } = await listen();
    await write(`Round ${round}`);
    await changed;
    await write(`Round ${round}, once more`);
    await expect.poll(async () => (await get(path)).body, { timeout }).toContain(`Round ${round}, once more`);
  }
});

test('a broken page shows what is wrong in its place, and comes back when it is fixed', {
  timeout,
}, async () => {
  const before = await readFile(join(root, page), 'utf8');
  await writeFile(join(root, page), before.replace(/^category: .*/m, 'category: faqq'));
  const shown = 'The category <code>faqq</code> is not in';
  await expect.poll(async () => (await get(path)).body, { timeout }).toContain(shown);
  expect((await get(path)).status).toBe(500);
  expect((await get('/en/')).status).toBe(200);
  await expect.poll(() => server.log(), { timeout }).toContain('Did you mean `faq`?');
  await writeFile(join(root, page), before);
  await expect.poll(async () => (await get(path)).status, { timeout }).toBe(200);
});

test('after a change, problems elsewhere are counted and not said again; those of the changed file are', {
  timeout,
}, async () => {
  const before = await readFile(join(root, page), 'utf8');
  const other = join(root, 'content/faq/en/half-done.md');
  const draft = before.replace(/^aliases:.*(\n {2}- .*)*\n/m, '');
  /** What the server says of a change, up to how much is wrong. */
  const saidOf = async (change: () => Promise<void>, waited: RegExp) => {
    const from = server.log().length;
    await change();
    await expect.poll(() => server.log().slice(from), { timeout }).toMatch(waited);
    return server.log().slice(from);
  };
  const broken = (text: string) => `${text}\nSee [this](gone.md).\n`;
  const first = await saidOf(
    () => writeFile(other, broken(draft)),
    /half-done\.md:\d+[\s\S]*\d+ errors?, \d+ warnings?/,
  );
  expect(first).toContain('`gone.md`');
  const second = await saidOf(() => writeFile(join(root, page), `${before}\n`), /\d+ errors?, \d+ warnings?/);
  expect(second).not.toContain('half-done.md');
  const third = await saidOf(
    () => writeFile(other, `${broken(draft)}\nMore.\n`),
    /\d+ errors?, \d+ warnings?/,
  );
  expect(third).toMatch(/half-done\.md:\d+/);
  await rm(other);
  await writeFile(join(root, page), before);
  await expect.poll(() => server.log(), { timeout }).toMatch(/No problems\S*\s*$/);
});

test('broken settings show in the place of every page, and the server goes on', { timeout }, async () => {
  const file = join(root, 'content/site.yaml');
  const before = await readFile(file, 'utf8');
  await writeFile(file, `${before}\ntitel: twice\n`);
  await expect.poll(async () => (await get(path)).body, { timeout }).toContain('titel');
  expect((await get('/en/')).status).toBe(500);
  await writeFile(file, before);
  await expect.poll(async () => (await get('/en/')).status, { timeout }).toBe(200);
});

test('a layout that does not work is told, the site stays as it was, and what changed meanwhile comes with the fix', {
  timeout,
}, async () => {
  const layout = join(root, 'layouts/answer.tsx');
  const before = await readFile(join(root, page), 'utf8');
  await mkdir(join(root, 'layouts'));
  await writeFile(layout, 'export default (');
  await vi.waitFor(() => expect(server.log()).toContain('The site is shown as it was before this change.'), {
    timeout,
  });
  await expect
    .poll(() => server.log(), { timeout })
    .toMatch(/layouts\/answer\.tsx\S* {2}error {2}This layout of the site does not work/);
  expect(server.log()).not.toMatch(/^\s+at /m);
  expect((await get(path)).status).toBe(200);
  await rm(layout);
  await writeFile(join(root, page), before.replace(/^title: .*/m, 'title: After the fix'));
  await expect.poll(async () => (await get(path)).body, { timeout }).toContain('After the fix');
  await writeFile(join(root, page), before);
});

test('another host is refused, and no path leads out of the site', { timeout }, async () => {
  expect((await get('/', { host: 'elsewhere.example' })).status).toBe(403);
  for (const host of [
    'localhost.',
    '127.0.0.1.elsewhere.example',
    'localhost@elsewhere.example',
    '2130706433',
  ])
    expect((await get('/en/', { host })).status, host).toBe(403);
  for (const address of [
    '/assets/images/../../content/site.yaml',
    '/assets/images/..%2f..%2f..%2fcontent/site.yaml',
    '/..%2f..%2fetc/passwd',
    '/..%5c..%5cetc/passwd',
    '/%252e%252e/content/site.yaml',
    '/.git/config',
    '/assets/images/%00',
    '/__proto__/',
  ]) {
    expect((await get(address)).status, address).toBe(404);
  }
  for (const address of ['/%', '/%c0%ae%c0%ae/content/site.yaml'])
    expect((await get(address)).status, address).toBe(400);
  for (const method of ['OPTIONS', 'POST', 'PUT', 'DELETE', 'TRACE'])
    expect(await statusOf(method), method).toBe(405);
});

const statusOf = (method: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request({ host: 'localhost', port: server.port, path, method }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    asked.on('error', reject).end();
  });

test('a layout that fails is told in a page that goes when it is fixed', { timeout }, async () => {
  const layout = join(root, 'layouts/search.tsx');
  await mkdir(join(root, 'layouts'), { recursive: true });
  await writeFile(layout, "export default () => { throw new Error('<b>no</b>'); };\n");
  await expect.poll(async () => (await get('/en/search/')).status, { timeout }).toBe(500);
  const { body } = await get('/en/search/');
  expect(body).toContain('&lt;b>no&lt;/b>');
  expect(body).toContain('This layout does not work');
  await expect.poll(() => server.log(), { timeout }).toContain('layouts/search.tsx');
  expect(body).toContain('/_kotae/reload.js');
  const { changed } = await listen();
  await rm(layout);
  await changed;
  // What was told may be an earlier change: a new folder and the file in it come one after the other.
  await expect.poll(async () => (await get('/en/search/')).status, { timeout }).toBe(200);
});

test('a slot is shown while it is written, in every page', { timeout }, async () => {
  const slot = join(root, 'layouts/slots/footer.tsx');
  await mkdir(join(root, 'layouts/slots'), { recursive: true });
  for (const word of ['First', 'Second']) {
    await writeFile(slot, `export default () => <p>${word}</p>;\n`);
    for (const address of ['/en/', path])
      await expect
        .poll(async () => (await get(address)).body, { timeout })
        .toContain(`<p>${word}</p></footer>`);
  }
  await rm(slot);
  await expect.poll(async () => (await get('/en/')).body, { timeout }).not.toContain('<p>Second</p>');
});
