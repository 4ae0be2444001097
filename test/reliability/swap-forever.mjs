/**
 * Publish small builds into the folder that is named, one after the other, until somebody ends it. All files of a
 * build hold its number, but for every third, which is the same in all of them.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , output = ''] = process.argv;
const staging = fileURLToPath(new URL('../../dist/src/publishing/staging.js', import.meta.url));
const { openStaging } = await import(staging);

for (let number = 0; ; number += 1) {
  const texts = Array.from({ length: 12 }, (_, file) => [
    `/${file}.txt`,
    file % 3 === 2 ? 'The same.' : `${process.pid} ${number}`,
  ]);
  const keys = new Map(texts);
  const next = await openStaging({ output: join(output), cacheFolder: `${dirname(output)}-cache` }, keys);
  for (const [path, text] of keys) if (next.changed.has(path)) await next.write(path, text);
  await next.publish(keys);
  process.stdout.write('.');
}
