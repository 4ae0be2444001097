#!/usr/bin/env node
import { runCommandLine } from './run-command-line.ts';

// Whoever reads what is printed may have seen enough: `kotae check | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await runCommandLine(process.argv.slice(2));
