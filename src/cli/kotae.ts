#!/usr/bin/env node
import module from 'node:module';

// Whoever reads what is printed may have seen enough: `kotae check | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// From Node 22 on, what was compiled is kept: half of the time in which a command gets going.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
const { runCommandLine } = await import('./run-command-line.ts');
await runCommandLine(process.argv.slice(2));
