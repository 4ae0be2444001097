/** `kotae/command-line`: what a command that Kotae calls talks to its user with. */
export { exitCodes, UsageError } from '../cli/exit-codes.ts';
export type { Importer } from '../cli/load-importer.ts';
export { refuseEmptyValues } from '../cli/refuse-empty-values.ts';
export { runCommandLine } from '../cli/run-command-line.ts';
export { withLanguageOption } from '../cli/site-options.ts';
export { openTerminal, type Terminal } from '../cli/terminal.ts';
