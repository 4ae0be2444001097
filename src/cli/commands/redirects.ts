import { Argument, Command } from 'commander';
import { withPublishedAt } from '../published-at-options.ts';
import { withSiteOptions } from '../site-options.ts';
import { openTerminal } from '../terminal.ts';

/** `kotae redirects`: former addresses, for a server that answers them itself. */
export const redirectsCommand = withPublishedAt(withSiteOptions(new Command('redirects')))
  .description('Print former addresses for a server, which then answers them with status 301.')
  .addArgument(new Argument('<server>', 'whose words they are in').choices(['nginx', 'apache', 'caddy']))
  .action(async (server, options) => {
    const { printRedirects } = await import('../actions/redirects.ts');
    process.exitCode = await printRedirects(server, options, openTerminal(options));
  });
