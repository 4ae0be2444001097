import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copy the content and the pictures of a site, and answers under new names until each language has `wanted`.
 *
 * Each copy has a title of its own and one sentence more. All Markdown files of the new site come back.
 */
export async function growContent(from, site, wanted) {
  await mkdir(site, { recursive: true });
  await cp(join(from, 'content'), join(site, 'content'), { recursive: true });
  await cp(join(from, 'assets', 'images'), join(site, 'assets', 'images'), { recursive: true }).catch(
    () => {},
  );
  const entries = await readdir(join(site, 'content'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
  const all = [...files];
  for (const language of new Set(files.map((file) => file.split('/').at(-2)))) {
    const own = files.filter((file) => file.split('/').at(-2) === language).sort();
    for (let number = own.length; number < wanted; number += 1) {
      const source = own[number % own.length];
      const target = source.replace(/\.md$/, `-copy-${number}.md`);
      const text = await readFile(source, 'utf8');
      const copy = text
        .replace(/^aliases:.*(\n {2}- .*)*\n/m, '')
        .replace(/^title: (['"]?)/m, `title: $1${number} `);
      await writeFile(target, `${copy}\n\nCopy ${number}.\n`);
      all.push(target);
    }
  }
  return all;
}
