import { relative } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { cacheFolderOf } from '../../cache/cache-folder.ts';
import { withIntactStores } from '../../cache/damaged-store.ts';
import { usableFolder } from '../../cache/usable-folder.ts';
import { countBySeverity } from '../../diagnostics/arrange.ts';
import type { OnWait } from '../../files/lock.ts';
import { readRevision } from '../../git/revision.ts';
import { type BuildFacts, inputsOf, openLastBuild } from '../../project/last-build.ts';
import { projectDefaults } from '../../project/package.ts';
import { listTree } from '../../publishing/list-tree.ts';
import { recoverOutput } from '../../publishing/recover-output.ts';
import { printReport } from '../../reporting/print-report.ts';
import { policyKinds } from '../../site/content-security-policy.ts';
import { loadSite } from '../../site/load-site.ts';
import { ownWord } from '../../site/own-word.ts';
import type { Site } from '../../site/site.ts';
import { misnamedFolders } from '../../source/misnamed-folders.ts';
import { exitCodes } from '../exit-codes.ts';
import type { PublishedAt } from '../published-at-options.ts';
import { type SiteOptions, siteRoot } from '../site-options.ts';
import type { Terminal } from '../terminal.ts';
import { keepApart, outputFolder } from './build/output-folder.ts';
import { warnOfMemory } from './build/warn-of-memory.ts';
import { momentOption } from './options/moment-option.ts';
import { publishedAt } from './options/published-at.ts';

export interface BuildOptions extends SiteOptions, PublishedAt {
  readonly output: string;
  readonly quiet?: boolean;
  readonly compress?: boolean;
  readonly now?: string;
}

/**
 * Let the heap grow to twice of what is in use, before garbage is collected again. V8 by itself lets one that grows quickly
 * become four times as large: most of it was garbage. Collecting more often takes no time that could be measured.
 */
const twiceTheHeap = '--heap-growing-percent=100';

/**
 * Content in, a complete site out, or nothing. Returns the exit code.
 *
 * When neither the site's folder nor what the last build left has changed, the last build's report is given again,
 * and nothing that makes a site is even loaded.
 */
export async function build(options: BuildOptions, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const root = siteRoot(options, terminal);
  const { basePath, origin } = publishedAt(options, terminal);
  const { compress = false } = options;
  const now = momentOption(options.now, terminal);
  const output = await outputFolder(root, options.output, terminal);
  terminal.info(terminal.messages.reading(relative(process.cwd(), root) || '.'));
  const onWait = createOnWait(terminal);
  await recoverOutput(output, onWait);

  const { packageRoot, cache } = projectDefaults();
  const inputs = inputsOf(root, packageRoot);
  const found = listTree(output);
  const settings = await loadSite({ root, basePath, origin });
  const { site } = settings;
  if (site) await keepApart(output, cacheFolderOf(site, cache), options.output, terminal);
  const last =
    site &&
    (await openLastBuild({
      root,
      output,
      cacheFolder: usableFolder(cacheFolderOf(site, cache)).path,
      packageRoot,
      inputs,
      found,
      dependencies: [
        basePath ?? '',
        origin ?? '',
        String(compress),
        now ?? '',
        await readRevision(root),
        JSON.stringify(await misnamedFolders(root)),
      ],
      // A moment that was named is among the dependencies, and stays as it is.
      now: () => (now === undefined ? Date.now() : Number.NEGATIVE_INFINITY),
    }));
  const makeAnew = async () => {
    setFlagsFromString(twiceTheHeap);
    const { buildSite } = await import('./build/build-site.ts');
    warnOfMemory(root, terminal);
    const folders = { root, output, found, outputName: options.output, onWait };
    const made = await withIntactStores(() =>
      buildSite({ ...folders, settings, basePath, origin, compress, now }, terminal),
    );
    // The site is published: without a note of it, the next build makes it once more.
    if (made?.isRepeatable) await last?.keep(made.facts, made.tree).catch(() => undefined);
    return made?.facts;
  };
  const facts = last?.facts ?? (await makeAnew());
  if (!facts) return exitCodes.problems;
  const { language, colour, messages } = terminal;
  if (facts.report.length > 0) terminal.warn(printReport(facts.report, language, colour));
  const seconds = ((performance.now() - started) / 1000).toLocaleString(messages.locale, {
    maximumFractionDigits: 1,
  });
  const end = last?.facts
    ? messages.upToDate(options.output, seconds)
    : messages.written(options.output, seconds);
  const hosts = policyKinds.flatMap((kind) => {
    const named = facts.hosts[kind] ?? [];
    return named.length > 0 ? [messages.allowed[kind](named)] : [];
  });
  if (hosts.length > 0) terminal.info(messages.allowedHosts(hosts));
  terminal.info([...summary(facts, site, terminal), end].join(' · '));
  return exitCodes.done;
}

/** Say for which build this one waits, and how long at most. */
function createOnWait({ info, messages }: Terminal): OnWait {
  return (path, owner, limit) => info(messages.waiting(path, owner, limit / 1000));
}

function summary(facts: BuildFacts, site: Site | undefined, { messages, language }: Terminal): string[] {
  const own = site && ownWord(site, language);
  const { languages, databases, report, waiting, ended, next } = facts;
  const counts = languages.map(({ name, entries }) => messages.language(name, entries));
  const all = languages.reduce((sum, { entries }) => sum + entries, 0);
  const change = next === undefined ? undefined : timeOf(next, site?.settings.timezone);
  const schedule = [messages.scheduled(waiting, ended, change)].filter((text) => text !== '');
  return [
    messages.pages(counts, all),
    messages.databases(databases, own),
    ...schedule,
    messages.severities(countBySeverity(report)),
  ];
}

/** Day and time of an instant in a zone, as front matter has them: 2031-01-01 09:00. */
function timeOf(instant: string, timeZone: string | undefined): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}
