import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'dist/node/kotae.js');
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
 * A copy of the small site, and a way to turn it to one of two versions.
 *
 * @param {string} site
 */
async function copySite(site) {
  await cp(join(root, 'test/site'), site, { recursive: true });
  const answer = join(site, 'content/faq/en/dry-seeds.md');
  const text = await readFile(answer, 'utf8');
  return (/** @type {number} */ version) => writeFile(answer, `${text}\nVersion ${version}.\n`);
}

/** How long a build takes, as the last ones that ended by themselves tell: a machine is busy at times. */
function createStopwatch() {
  let duration = 0;
  return {
    /** @param {number} milliseconds */
    took: (milliseconds) => {
      duration = duration === 0 ? milliseconds : 0.7 * duration + 0.3 * milliseconds;
    },
    /** A moment in a build; in its last third, where it is put in place, when asked for. */
    moment: (/** @type {boolean} */ isLate) => {
      const from = isLate ? 0.66 : 0;
      return duration * (from + Math.random() * (1.1 - from));
    },
  };
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
  const turnTo = await copySite(site);
  const stopwatch = createStopwatch();
  const known = new Set();
  for (const version of [1, 0]) {
    await turnTo(version);
    stopwatch.took(await run(build(site)));
    known.add(await hashOfOutput(output));
  }
  /** @type {Findings} */
  const findings = { complete: 0, absent: 0, torn: [] };
  for (let done = 1; done <= kills; done += 1) {
    await turnTo(done % 2);
    const delay = stopwatch.moment(done % 2 === 1);
    await killAfter(build(site), delay, stopwatch.took);
    await look(output, known, findings, `killed after ${Math.round(delay)} ms`);
    onKill?.(done);
  }
  await run(build(site));
  await lookForLeftovers(site, findings);
  await rm(folder, { recursive: true, force: true });
  return findings;
}

/**
 * Let two builds at once, of one site or of two, publish into one folder, and kill one of them, or both, after a
 * random time.
 *
 * @param {{ kills: number, onKill?: (done: number) => void }} options
 * @returns {Promise<Findings>}
 */
export async function killPairs({ kills, onKill }) {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-pair-'));
  const output = join(folder, 'published');
  const sites = [join(folder, 'one'), join(folder, 'two')];
  const stopwatch = createStopwatch();
  const known = new Set();
  for (const [version, site] of sites.entries()) {
    await (await copySite(site))(version);
    stopwatch.took(await run(build(site, output)));
    known.add(await hashOfOutput(output));
  }
  /** @type {Findings} */
  const findings = { complete: 0, absent: 0, torn: [] };
  for (let done = 1; done <= kills; done += 1) {
    const pair = [sites[done % 2], sites[Math.random() < 0.5 ? 0 : 1]].map((site) =>
      build(site ?? '', output),
    );
    // Both take twice as long as one.
    const delay = 2 * stopwatch.moment(done % 3 > 0);
    const killed = done % 4 === 0 ? pair : pair.slice(0, 1);
    await Promise.all(pair.map((child) => (killed.includes(child) ? killAfter(child, delay) : run(child))));
    const how = `${killed.length} of two killed after ${Math.round(delay)} ms`;
    await look(output, known, findings, how);
    onKill?.(done);
  }
  await run(build(sites[0] ?? '', output));
  await lookForLeftovers(folder, findings);
  await rm(folder, { recursive: true, force: true });
  return findings;
}

/**
 * Kill `kotae dev` and a build beside it, each at a random moment, while the site changes. Whatever dev shows, what is
 * published is a whole build; and the next build, from the cache that both left, publishes the version that is there.
 *
 * @param {{ kills: number, onKill?: (done: number) => void }} options
 * @returns {Promise<Findings>}
 */
export async function killDev({ kills, onKill }) {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-dev-'));
  const site = join(folder, 'site');
  const output = join(site, '_site');
  const turnTo = await copySite(site);
  const stopwatch = createStopwatch();
  /** @type {(string | undefined)[]} */
  const hashes = [];
  for (const version of [1, 0]) {
    await turnTo(version);
    stopwatch.took(await run(build(site)));
    hashes[version] = await hashOfOutput(output);
  }
  const known = new Set(hashes);
  /** @type {Findings} */
  const findings = { complete: 0, absent: 0, torn: [] };
  for (let done = 1; done <= kills; done += 1) {
    const dev = spawn(process.execPath, [command, 'dev', '--root', site, '--port', '0'], { stdio: 'ignore' });
    // What dev takes in, it takes in while the other is killed.
    const [first, second] = [2 * stopwatch.moment(false), 2 * stopwatch.moment(done % 2 === 0)];
    const ends = [killAfter(dev, first)];
    await setTimeout(Math.min(first, second) / 2);
    await turnTo(done % 2);
    ends.push(done % 3 === 0 ? run(build(site)) : killAfter(build(site), second));
    await Promise.all(ends);
    const how = `dev killed after ${Math.round(first)} ms, a build after ${Math.round(second)} ms`;
    await look(output, known, findings, how);
    stopwatch.took(await run(build(site)));
    if ((await hashOfOutput(output)) !== hashes[done % 2])
      findings.torn.push(`${how}: the next build is another`);
    onKill?.(done);
  }
  await lookForLeftovers(site, findings);
  await rm(folder, { recursive: true, force: true });
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
  const { recoverOutput } = await import(join(root, 'dist/src/publishing/recover-output.js'));
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
    const { recoverOutput } = await import(join(root, 'dist/src/publishing/recover-output.js'));
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
    const { recoverOutput } = await import(join(root, 'dist/src/publishing/recover-output.js'));
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

/**
 * What a swap puts beside an output goes with the next build.
 *
 * @param {string} folder
 * @param {Findings} findings
 */
async function lookForLeftovers(folder, findings) {
  const left = (await readdir(folder)).filter((name) => /^\._?(?:site|published)/.test(name));
  if (left.length > 0) findings.torn.push(`left behind: ${left.join(', ')}`);
}

/**
 * @param {string} site
 * @param {string} output
 */
function build(site, output = '_site') {
  const args = [command, 'build', '--root', site, '--output', output, '--quiet'];
  return spawn(process.execPath, args, { stdio: 'ignore' });
}

/**
 * Wait for a process to end; brings the milliseconds that it took.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
async function run(child) {
  const started = performance.now();
  await once(child, 'close');
  return performance.now() - started;
}

/**
 * Kill a process after a time; `ended` is told how many milliseconds one took that ended before.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} delay milliseconds
 * @param {(milliseconds: number) => void} [ended]
 */
async function killAfter(child, delay, ended) {
  const end = run(child);
  await Promise.race([setTimeout(delay), end]);
  child.kill('SIGKILL');
  const milliseconds = await end;
  if (child.signalCode === null) ended?.(milliseconds);
}
