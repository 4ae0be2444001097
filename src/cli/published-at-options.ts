import type { Command } from 'commander';

/** Where a site will be on the web, as the user named it. */
export interface PublishedAt {
  /** Default: `basePath` of the settings. */
  readonly basePath?: string;
  readonly origin?: string;
}

/** Give a command the options that say where the site will stand. */
export function withPublishedAt(command: Command): Command {
  return command
    .option(
      '--base-path <path>',
      'path that the site is published under, such as /help/ (overrides site.yaml)',
    )
    .option('--origin <address>', 'scheme and host that the site is published at (overrides site.yaml)');
}
