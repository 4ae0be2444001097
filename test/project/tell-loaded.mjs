// Loaded before a command: writes the address of every module that is loaded into the file that LOADED names.
import { appendFileSync } from 'node:fs';
import { register } from 'node:module';

export async function load(url, context, next) {
  if (process.env.LOADED) appendFileSync(process.env.LOADED, `${url}\n`);
  return next(url, context);
}

if (!import.meta.url.endsWith('?hooks')) register(`${import.meta.url}?hooks`);
