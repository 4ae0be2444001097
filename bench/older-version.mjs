import { spawnSync } from 'node:child_process';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Put the project as it was at a commit into a folder, compiled: with the packages that are installed, where it asked
 * for the same, else with those that it asked for, which npm fetches.
 *
 * @param {string} home the project as it is
 * @param {string} commit anything that git takes for one
 * @param {string} folder made, and filled
 */
export async function bringOlderVersion(home, commit, folder) {
  await mkdir(folder, { recursive: true });
  const archive = run('git', ['-C', home, 'archive', '--format=tar', commit]);
  run('tar', ['-x', '-C', folder], archive);
  const locks = [home, folder].map((each) => readFile(join(each, 'package-lock.json'), 'utf8'));
  const [now, then] = await Promise.all(locks);
  if (now === then) await symlink(join(home, 'node_modules'), join(folder, 'node_modules'));
  else run('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund']);
  run(process.execPath, [join(folder, 'src', 'compile.mjs')]);
}

/**
 * @param {string} command
 * @param {readonly string[]} options
 * @param {Buffer} [input]
 */
function run(command, options, input) {
  const { status, stdout, stderr } = spawnSync(command, options, { input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${command} ${options.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
