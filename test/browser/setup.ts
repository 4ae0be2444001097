import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.mjs';
import { serveSites } from './serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the browser that all tests share. */
    browser: string;
    /** Scheme, host and port of the built sites: this project's under `/`, the one of everything under `/help/`, one in Arabic under `/robots/`. */
    origin: string;
  }
}

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Build the sites, serve them, and start one browser, once for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-browser-'));
  const main = join(folder, 'main');
  const everything = join(folder, 'everything');
  const rightToLeft = join(folder, 'right-to-left');
  await Promise.all([
    build('.', main, '/'),
    build('test/browser/site', everything, '/help/'),
    build('test/languages/right-to-left', rightToLeft, '/robots/'),
  ]);
  const server = await serveSites({ '/': main, '/help/': everything, '/robots/': rightToLeft });
  const browser = await chromium.launchServer({
    executablePath: await findChromium(),
    args: ['--font-render-hinting=none', '--disable-gpu'],
  });
  project.provide('browser', browser.wsEndpoint());
  project.provide('origin', server.origin);
  return async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

async function build(site: string, output: string, basePath: string): Promise<void> {
  const command = join(root, 'dist/node/kotae.js');
  const options = ['--root', join(root, site), '--output', output, '--base-path', basePath];
  try {
    await execute(process.execPath, [command, 'build', ...options], { cwd: root });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`The site ${site} did not build:\n${stdout}${stderr}`, { cause: error });
  }
}
