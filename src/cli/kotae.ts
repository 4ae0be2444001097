#!/usr/bin/env node
import module from 'node:module';

// Whoever reads what is printed may have seen enough: `kotae check | head`. A report that cannot be written is told.
process.stdout.on('error', async (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  const { reportStdoutFailure } = await import('./report-stdout-failure.ts');
  process.exit(reportStdoutFailure(error));
});
// Nobody can be told, and what was asked for is done all the same: `kotae build 2>&1 | head -1` publishes.
process.stderr.on('error', () => {});

// From Node 22 on, what was compiled is kept: half of the time in which a command gets going.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
const { runCommandLine } = await import('./run-command-line.ts');
const { guarded } = await import('./guard.ts');
const words = process.argv.slice(2);
await guarded(words, () => runCommandLine(words));
