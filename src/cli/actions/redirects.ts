import { withIntactStores } from '../../cache/damaged-store.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { projectDefaults } from '../../project/package.ts';
import { openProject, type ProjectOptions, withReadings } from '../../project/project.ts';
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
  const made = await withIntactStores(() =>
    write(server, {
      ...projectDefaults(),
      root: siteRoot(options, terminal),
      ...publishedAt(options, terminal),
      drafts: false,
      variants: false,
    }),
  );
  if (typeof made !== 'string') return reportProblems(made, terminal);
  process.stdout.write(made);
  return exitCodes.done;
}

/** Write the former addresses of a site, or bring what keeps them from being written. */
async function write(
  server: RedirectServer,
  options: ProjectOptions,
): Promise<string | readonly Diagnostic[]> {
  const { project, diagnostics } = await openProject(options);
  if (!project) return diagnostics;
  return withReadings(project, (readings) => {
    const { catalog, diagnostics: ofPlan } = project.plan(readings);
    const found = [...diagnostics, ...readings.flatMap((reading) => reading.diagnostics), ...ofPlan];
    const errors = found.filter(({ severity }) => severity === 'error');
    return errors.length > 0 ? errors : serverRedirects[server](movedAddresses(catalog));
  });
}
