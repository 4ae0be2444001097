import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { copyOfSite, type Ending, temporaryFolder } from '../cli/command.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const eleventyCommand = join(project, 'node_modules/@11ty/eleventy/cmd.cjs');

/** The lines that make a folder a site of Kotae's for Eleventy. */
const plainConfig =
  "import kotae from 'kotae/eleventy';\n\nexport default (config) => config.addPlugin(kotae);\n";

/** A copy of the small site with Kotae installed, and files laid over it. */
export async function siteWith(files: Readonly<Record<string, string>> = {}): Promise<string> {
  return installed(await copyOfSite(), files);
}

/** A copy of the example site with Kotae installed. */
export async function exampleSite(): Promise<string> {
  const site = await temporaryFolder();
  for (const folder of ['content', 'assets'])
    await cp(join(project, folder), join(site, folder), { recursive: true });
  return installed(site);
}

/** Install Kotae in the folder of a site, and lay files over it. */
async function installed(site: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  await mkdir(join(site, 'node_modules'), { recursive: true });
  await symlink(project, join(site, 'node_modules/kotae'));
  await symlink(join(project, 'node_modules/@11ty'), join(site, 'node_modules/@11ty'));
  const all = { '.eleventy.js': plainConfig, 'package.json': '{"type": "module"}\n', ...files };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), text);
  }
  return site;
}

function start(site: string, args: readonly string[]): ChildProcess {
  const { KOTAE_CACHE: _cache, ...env } = process.env;
  const child = spawn(process.execPath, [eleventyCommand, ...args], {
    cwd: site,
    env: { ...env, NO_COLOR: '1' },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Run Eleventy's own command in a site's folder. */
export async function eleventy(site: string, ...args: readonly string[]): Promise<Ending> {
  const child = start(site, args);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, ...said };
}

/** Start Eleventy's own command, and bring what it has printed so far whenever that is asked for. */
export function eleventyRunning(site: string, ...args: readonly string[]): () => string {
  const child = start(site, args);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  return () => printed;
}

/** The examples of a page of the documentation: each code block that follows the name of its file. */
export async function examplesOf(page: string): Promise<Record<string, string>> {
  const text = await readFile(join(project, page), 'utf8');
  const blocks = text.matchAll(/^`([^`\n]+)`:\n\n```\w*\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...blocks].map(([, file = '', code = '']) => [file, code]));
}
