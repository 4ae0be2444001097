import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { readRegularText } from '../../files/regular-file.ts';
import type { Site } from '../../site/site.ts';
import type { CmsProgram } from '../cms-programs.ts';
import { cmsFiles } from './cms-files.ts';

/**
 * Write the configuration and the page of a content management system. The key `backend` of a configuration that is
 * there stays: it says where the repository is. So does a page that is there. Rejects when the disk refuses.
 */
export async function writeCmsFiles(site: Site, program: CmsProgram): Promise<void> {
  for (const [path, text] of cmsFiles(site, program)) {
    const file = join(site.root, path);
    const existing = await readRegularText(file).catch(() => undefined);
    await mkdir(dirname(file), { recursive: true });
    if (existing === undefined) await writeFile(file, text);
    else if (path.endsWith('.yml')) await writeFile(file, withBackendOf(existing, text));
  }
}

function withBackendOf(existing: string, text: string): string {
  const backend: unknown = parseDocument(existing, { logLevel: 'error' }).toJS()?.backend;
  if (typeof backend !== 'object' || backend === null) return text;
  const document = parseDocument(text);
  document.set('backend', backend);
  return document.toString({ lineWidth: 0 });
}
