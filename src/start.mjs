#!/usr/bin/env node
/**
 * Run `kotae dev` from a checkout: compile first, and compile and start again when Kotae itself changes.
 * Arguments are handed on. Plain JavaScript, because it runs before anything is compiled.
 */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compile = () =>
  spawnSync(process.execPath, [join(root, 'src/compile.mjs'), '--if-stale'], { stdio: 'inherit' }).status ===
  0;

let server;
function start() {
  const child = spawn(process.execPath, [join(root, 'dist/node/kotae.js'), 'dev', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  server = child;
  child.on('exit', (code) => {
    if (server === child) process.exit(code ?? 0);
  });
}

/** A change that does not compile leaves the server running as it is. */
function restart() {
  if (!compile()) return;
  const last = server;
  server = undefined;
  last.once('exit', start);
  last.kill('SIGTERM');
}

if (!compile()) process.exit(1);
start();
let timer;
for (const folder of ['src', 'layouts', 'assets/client', 'assets/css']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, 100);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server?.kill(signal));
