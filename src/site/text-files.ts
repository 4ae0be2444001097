import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const folder = 'content/texts';

/** List the files of interface texts by the language that they are named after, in any letter case: `zh-Hans.yaml`. */
export async function textFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
  return new Map(files.map((name) => [name.slice(0, -'.yaml'.length).toLowerCase(), `${folder}/${name}`]));
}
