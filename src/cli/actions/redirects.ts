import { projectDefaults } from '../../project/package.ts';
import { openProject, withReadings } from '../../project/project.ts';
import { movedAddresses } from '../../views/moved-addresses.ts';
import { type RedirectServer, serverRedirects } from '../../views/server-redirects.ts';
import { exitCodes } from '../exit-codes.ts';
import type { PublishedAt } from '../published-at-options.ts';
import { type SiteOptions, siteRoot } from '../site-options.ts';
import type { Terminal } from '../terminal.ts';
import { publishedAt } from './options/published-at.ts';
import { reportProblems } from './report-problems.ts';

/**
 * Print the former addresses of a site in the words of a server, to standard output. Returns the exit code.
 *
 * With an error in the content nothing is printed: a server should not get half of the addresses.
 */
export async function printRedirects(
  server: RedirectServer,
  options: SiteOptions & PublishedAt,
  terminal: Terminal,
): Promise<number> {
  const { project, diagnostics } = await openProject({
    ...projectDefaults(),
    root: siteRoot(options, terminal),
    ...publishedAt(options, terminal),
    drafts: false,
    variants: false,
  });
  if (!project) return reportProblems(diagnostics, terminal);
  return withReadings(project, (readings) => {
    const { catalog, diagnostics: ofPlan } = project.plan(readings);
    const found = [...diagnostics, ...readings.flatMap((reading) => reading.diagnostics), ...ofPlan];
    const errors = found.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return reportProblems(errors, terminal);
    process.stdout.write(serverRedirects[server](movedAddresses(catalog)));
    return exitCodes.done;
  });
}
