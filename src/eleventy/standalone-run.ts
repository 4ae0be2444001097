import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createIntact, withIntactStores } from '../cache/damaged-store.ts';
import { once } from '../cache/once.ts';
import { arrange, countBySeverity } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createQueue } from '../files/queue.ts';
import { outputPath } from '../pages/output-path.ts';
import { type FinishedSite, finishSite, type SiteFile } from '../project/finish-site.ts';
import { projectDefaults } from '../project/package.ts';
import type { SitePlan } from '../project/plan-site.ts';
import { openProject, type Project } from '../project/project.ts';
import { addressConflicts, type OwnSources } from '../project/site-templates.ts';
import { isSame } from '../publishing/is-same.ts';
import { markerFile, markerText } from '../publishing/marker.ts';
import { replaceLinks } from '../publishing/replace-links.ts';
import { writeContent } from '../publishing/write-content.ts';
import { printReport } from '../reporting/print-report.ts';
import { ownOutput } from './own-output.ts';
import { pagesTemplate } from './pages-template.ts';
import { type KotaeOptions, plainError } from './plugin-options.ts';
import type { Run } from './run.ts';
import { templateSources } from './template-sources.ts';

interface Built {
  readonly project: Project;
  readonly plan: SitePlan;
  readonly finished: FinishedSite;
}

/**
 * Create the run of somebody who started Eleventy itself: each build reads the site anew and writes where Eleventy is
 * told. An incremental build makes the pages that have changed since the last one.
 */
export function createStandaloneRun({ root = process.cwd(), drafts = false, ...options }: KotaeOptions): Run {
  let built: Built | undefined;
  let pages: readonly string[] = [];
  let copies: readonly (readonly [address: string, source: string])[] = [];
  /** The key of each page when it was last written, and now. */
  let written: ReadonlyMap<string, string> = new Map();
  let planned: ReadonlyMap<string, string> = new Map();

  /** Read the site anew, in the place of what was read before. */
  const open = async (): Promise<Built | undefined> => {
    const defaults = projectDefaults();
    const cache = isDryRun() ? passingFolder() : (options.cache ?? defaults.cache);
    const opened = await openProject({ ...defaults, ...options, cache, root, drafts, variants: true });
    const { project } = opened;
    if (!project) {
      stopAtErrors(opened.diagnostics);
      return undefined;
    }
    const next = await read(project).catch((error: unknown) => {
      project.close();
      throw error;
    });
    built?.project.close();
    built = next;
    return next;
  };
  const inTurn = createQueue(1);
  /** Stop where a file of the site itself is published where one of Kotae's is. */
  const stopAtSame = (own: OwnSources) => {
    if (built) stopAtErrors(addressConflicts(own, { root, ...built }));
  };
  const intact = createIntact({ opened: () => built, reopen: open, inTurn });

  return {
    root,
    site: () => built,
    pages: () => pages,
    hasTemplates: () => true,
    intact,
    begin: async ({ incremental, outputMode, directories }) => {
      const next = await withIntactStores(open);
      if (!next) return;
      if (!incremental) written = new Map();
      planned = new Map([...next.plan.pages].map(([address, { key }]) => [address, key()]));
      pages = [...planned]
        .filter(([address, key]) => written.get(address) !== key)
        .map(([address]) => address);
      if (outputMode === 'fs' && !isDryRun())
        replaceLinks(resolve(directories.output), pages.map(outputPath));
    },
    addressed: (addresses) => stopAtSame(templateSources(addresses)),
    copied: (sources) => {
      copies = Object.entries(sources);
    },
    end: async ({ outputMode, directories }, results) => {
      // A dry run writes no page and has no results, whoever asked for it.
      const isDry = pages.length > 0 && !results.some(({ inputPath }) => inputPath.endsWith(pagesTemplate));
      if (!built || outputMode !== 'fs' || isDry) return;
      // Eleventy comes here only when every page could be written.
      written = planned;
      const output = resolve(directories.output);
      const own = ownOutput(
        results,
        output,
        copies.map(([address, source]) => ({ map: { [source]: join(output, decodeURI(address)) } })),
      );
      stopAtSame(own);
      const templateAddresses = [...own.pages.keys()];
      await intact(async () => {
        const files = built?.finished.files(templateAddresses) ?? new Map<string, SiteFile>();
        replaceLinks(output, [...files.keys(), markerFile]);
        for (const [path, { content }] of files) {
          const file = join(output, path);
          const made = content();
          if (isSame(file, made)) continue;
          mkdirSync(dirname(file), { recursive: true });
          await writeContent(file, made);
        }
      });
      writeFileSync(join(output, markerFile), markerText);
    },
  };
}

/** The command line alone tells a dry run: plugins are told of none. */
function isDryRun(): boolean {
  return process.argv.some((word) => /^--dryrun(?:=true)?$/.test(word));
}

/** A cache for those who write nothing: it goes when the process ends. */
const passingFolder = once(() => {
  const folder = mkdtempSync(join(tmpdir(), 'kotae-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
});

/** Read a site and plan its pages. Throws when the content has errors. */
async function read(project: Project): Promise<Built> {
  const readings = await project.read();
  const plan = project.plan(readings);
  // Templates of the site itself ask for answers where nothing can be made anew: what is damaged shows here.
  for (const { answer } of plan.catalog.entries) void answer.html;
  const finished = await finishSite({ project, readings, plan });
  stopAtErrors(arrange(finished.diagnostics, project.site.settings.severities));
  project.save(readings);
  return { project, plan, finished };
}

/** Stop Eleventy when the content has errors, with the whole report and without a stack trace. */
function stopAtErrors(report: readonly Diagnostic[]): void {
  if (countBySeverity(report).error === 0) return;
  throw plainError(`\n${printReport(report, 'en')}`);
}
