import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'dist/src/cli/kotae.js');
const swapper = fileURLToPath(new URL('swap-forever.mjs', import.meta.url));

/**
 * What was found after each kill: a complete build; none, because the kill fell between the two renames; or
 * anything else, which must never be.
 *
 * @typedef {{ complete: number, absent: number, torn: string[] }} Findings
 */

/**
 * One hash of everything that is published in a folder; undefined when the folder is not there.
 *
 * @param {string} folder
 * @returns {Promise<string | undefined>}
 */
async function hashOfOutput(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return undefined;
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== '.kotae-output')
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file));
  return hash.digest('hex');
}

/**
 * Build a small site in two versions in turn, and kill each build after a random time.
 *
 * Half of the kills fall anywhere, half in the last third of a build, where it is put in place.
 *
 * @param {{ kills: number, onKill?: (done: number) => void }} options
 * @returns {Promise<Findings>}
 */
export async function killBuilds({ kills, onKill }) {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-kill-'));
  const site = join(folder, 'site');
  const output = join(site, '_site');
  await cp(join(root, 'test/site'), site, { recursive: true });
  const answer = join(site, 'content/faq/en/dry-seeds.md');
  const text = await readFile(answer, 'utf8');
  const turnTo = (/** @type {number} */ version) => writeFile(answer, `${text}\nVersion ${version}.\n`);
  const known = new Set();
  let duration = 0;
  for (const version of [1, 0]) {
    await turnTo(version);
    const started = performance.now();
    await run(build(site));
    duration = performance.now() - started;
    known.add(await hashOfOutput(output));
  }
  /** @type {Findings} */
  const findings = { complete: 0, absent: 0, torn: [] };
  for (let done = 1; done <= kills; done += 1) {
    await turnTo(done % 2);
    const from = done % 2 === 0 ? 0 : 0.66;
    const delay = duration * (from + Math.random() * (1.1 - from));
    await killAfter(build(site), delay);
    await look(output, known, findings, `killed after ${Math.round(delay)} ms`);
    onKill?.(done);
  }
  await run(build(site));
  const left = (await readdir(site)).filter((name) => name.startsWith('._site'));
  if (left.length > 0) findings.torn.push(`left behind: ${left.join(', ')}`);
  await rm(folder, { recursive: true, force: true });
  await rm(`${folder}-cache`, { recursive: true, force: true });
  return findings;
}

/**
 * Swap small builds in as fast as possible, and kill the process after a random time: many kills fall into a swap.
 *
 * @param {{ kills: number, onKill?: (done: number) => void }} options
 * @returns {Promise<Findings>}
 */
export async function killSwaps({ kills, onKill }) {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-swap-'));
  const output = join(folder, '_site');
  /** @type {Findings} */
  const findings = { complete: 0, absent: 0, torn: [] };
  for (let done = 1; done <= kills; done += 1) {
    const child = spawn(process.execPath, [swapper, output], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await killAfter(child, Math.random() * 60);
    const known = new Set(await hashesOfSwaps(output));
    await look(output, known, findings, 'killed while swapping');
    onKill?.(done);
  }
  const { recoverOutput } = await import(join(root, 'dist/src/publishing/staging.js'));
  await recoverOutput(output);
  const left = (await readdir(folder)).filter((name) => name !== '_site');
  if (left.length > 0) findings.torn.push(`left behind: ${left.join(', ')}`);
  await rm(folder, { recursive: true, force: true });
  await rm(`${folder}-cache`, { recursive: true, force: true });
  return findings;
}

/**
 * @param {string} output
 * @param {ReadonlySet<string | undefined>} known
 * @param {Findings} findings
 * @param {string} how
 */
async function look(output, known, findings, how) {
  let found = await hashOfOutput(output);
  if (found === undefined) {
    findings.absent += 1;
    const { recoverOutput } = await import(join(root, 'dist/src/publishing/staging.js'));
    await recoverOutput(output);
    found = await hashOfOutput(output);
    if (known.size === 0) return;
    if (known.has(found)) return;
    findings.torn.push(`${how}: not fixed by the next start`);
  } else if (known.has(found)) findings.complete += 1;
  else findings.torn.push(`${how}: neither build`);
}

/** The hashes that a folder of the swapper may have: all its files hold one number. */
async function hashesOfSwaps(/** @type {string} */ output) {
  const fixed = await readFile(join(output, '0.txt'), 'utf8').catch(async () => {
    const { recoverOutput } = await import(join(root, 'dist/src/publishing/staging.js'));
    const previous = join(output, '..', '._site.previous');
    const text = await readFile(join(previous, '0.txt'), 'utf8').catch(() => undefined);
    return text ?? recoverOutput(output).then(() => readFile(join(output, '0.txt'), 'utf8'));
  });
  const hash = createHash('sha256');
  const files = [];
  for (let file = 0; file < 12; file += 1) files.push([`/${file}.txt`, file % 3 === 2 ? 'The same.' : fixed]);
  for (const [name = '', content = ''] of files.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)))
    hash.update(name).update(content);
  return [hash.digest('hex')];
}

/** @param {string} site */
function build(site) {
  return spawn(process.execPath, [command, 'build', '--root', site, '--quiet'], { stdio: 'ignore' });
}

/** @param {import('node:child_process').ChildProcess} child */
function run(child) {
  return new Promise((resolve) => child.once('close', resolve));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} delay milliseconds
 */
async function killAfter(child, delay) {
  const ended = run(child);
  await Promise.race([setTimeout(delay), ended]);
  child.kill('SIGKILL');
  await ended;
}
