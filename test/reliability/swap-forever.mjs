/**
 * Publish small builds into the folder that is named, one after the other, until somebody ends it. All files of a
 * build hold its number, but for every third, which is the same in all of them.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , output = ''] = process.argv;
const staging = fileURLToPath(new URL('../../dist/src/publishing/staging.js', import.meta.url));
const { openStaging } = await import(staging);

for (let number = 0; ; number += 1) {
  const next = await openStaging(join(output));
  for (let file = 0; file < 12; file += 1)
    await next.write(`${file}.txt`, file % 3 === 2 ? 'The same.' : `${process.pid} ${number}`);
  await next.publish();
  process.stdout.write('.');
}
