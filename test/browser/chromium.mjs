import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Find a Chromium to test with: `CHROME_PATH`, then the one that `@sparticuz/chromium` brings where it runs (Linux on
 * x64 only; it is unpacked into the folder for temporary files), then an installed one.
 *
 * The one that is brought goes first because it is the same for everybody, and has no windows to draw: it needs a
 * quarter of the processor time.
 *
 * @returns {Promise<string>} path of the executable
 * @throws Error where there is none
 */
export async function findChromium() {
  const found = process.env.CHROME_PATH || (await broughtChromium()) || installedChromium();
  if (!found) throw new Error('No Chromium is installed: install one, or name it with CHROME_PATH');
  return found;
}

/** @returns {Promise<string | undefined>} */
async function broughtChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: brought } = await import('@sparticuz/chromium');
  const path = await brought.executablePath();
  // It runs only where the libraries that it shares with others are installed.
  return spawnSync(path, ['--version']).status === 0 ? path : undefined;
}

function installedChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(
    isExecutable,
  );
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
