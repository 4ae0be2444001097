import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './command.ts';

const soundSite = fileURLToPath(new URL('../check/site', import.meta.url));

/** A copy of the sound site of the checks, in a folder that goes when the test ends. */
export async function copyOfCheckedSite(): Promise<string> {
  const site = join(await temporaryFolder(), 'site');
  await cp(soundSite, site, { recursive: true });
  return site;
}
