#!/usr/bin/env node
import { runCommandLine } from 'kotae/command-line';

// `npm create kotae help -- --languages en,de` is `kotae init help --languages en,de`.
await runCommandLine(['init', ...process.argv.slice(2)]);
