import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './command.ts';

const validSite = fileURLToPath(new URL('../check/site', import.meta.url));

/** A copy of the valid site of the checks, in a folder that goes when the test ends. */
export async function copyOfCheckedSite(): Promise<string> {
  const site = join(await temporaryFolder(), 'site');
  await cp(validSite, site, { recursive: true });
  return site;
}
