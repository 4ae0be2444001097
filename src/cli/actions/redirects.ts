import { arrange, countBySeverity } from '../../diagnostics/arrange.ts';
import { projectDefaults } from '../../project/package.ts';
import { openProject, withReadings } from '../../project/project.ts';
import { printReport } from '../../reporting/print-report.ts';
import { movedAddresses } from '../../views/moved-addresses.ts';
import { type RedirectServer, serverRedirects } from '../../views/server-redirects.ts';
import { exitCodes } from '../exit-codes.ts';
import type { PublishedAt } from '../published-at-options.ts';
import { type SiteOptions, siteRoot } from '../site-options.ts';
import type { Terminal } from '../terminal.ts';
import { publishedAt } from './options/published-at.ts';

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
  const fail = (found: typeof diagnostics) => {
    terminal.warn(printReport(arrange(found), terminal.language, terminal.colour));
    return exitCodes.problems;
  };
  if (!project) return fail(diagnostics);
  return withReadings(project, (readings) => {
    const { catalog, diagnostics: ofPlan } = project.plan(readings);
    const found = [...diagnostics, ...readings.flatMap((reading) => reading.diagnostics), ...ofPlan];
    if (countBySeverity(found).error > 0) return fail(found.filter(({ severity }) => severity === 'error'));
    process.stdout.write(serverRedirects[server](movedAddresses(catalog)));
    return exitCodes.done;
  });
}
