import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../cache/once.ts';
import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EntryReading } from '../entry/entry.ts';
import { listMarkdown } from '../entry/list-markdown.ts';
import type { SitePlan } from '../project/plan-site.ts';
import { openProject, type Project, type ProjectOptions } from '../project/project.ts';
import type { RenderedTemplate, SiteTemplates } from '../project/site-templates.ts';

/** A site as it is now, while someone writes. */
export interface Workspace {
  /** Undefined while the settings are broken and never were valid. */
  readonly project: () => Project | undefined;
  readonly plan: () => SitePlan | undefined;
  /** HTML of a page of Kotae's, or of one that a template of the site itself makes. Undefined where there is none. */
  readonly page: (address: string) => Promise<string | undefined>;
  /** Everything that is wrong at the moment, in the order of files and lines. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** Files that were read, with what came of them. */
  readonly readings: () => ReadonlyMap<string, EntryReading>;
  /** Take in what changed on disk. Paths are relative to the root; without any, everything is read anew. */
  readonly refresh: (changed?: readonly string[]) => Promise<void>;
}

/** What one reading of the disk gave. */
interface Snapshot {
  readonly project: Project | undefined;
  readonly plan: SitePlan | undefined;
  /** What is wrong with the settings. */
  readonly diagnostics: readonly Diagnostic[];
  readonly readings: ReadonlyMap<string, EntryReading>;
  readonly templates?: SiteTemplates | undefined;
  /** What the templates of the site itself make, made when it is first asked for. */
  readonly rendered?: () => Promise<ReadonlyMap<string, RenderedTemplate>>;
}

export interface WorkspaceOptions extends ProjectOptions {
  /** Load the templates of the site itself. Default: there are none. */
  readonly loadTemplates?: ((project: Project) => Promise<SiteTemplates | undefined>) | undefined;
}

/** Open a site for writing: drafts are in, and a broken page is no reason to stop. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  let snapshot: Snapshot = { project: undefined, plan: undefined, diagnostics: [], readings: new Map() };
  // Until everything was read once, and again after a failure: what had changed then is in no reading.
  let isStale = true;

  const refresh = async (changed: readonly string[] = []) => {
    const isAnswer = (file: string) => file.startsWith('content/') && file.endsWith('.md');
    const only = new Set(changed);
    const isPartial = !isStale && changed.length > 0 && changed.every(isAnswer);
    isStale = true;
    const opened = isPartial ? snapshot : await openProject(options);
    const project = opened.project ?? snapshot.project;
    const { diagnostics } = opened;
    if (!project) {
      snapshot = { ...snapshot, diagnostics };
      return;
    }
    const isKnown = (file: string) => snapshot.readings.has(file) && existsSync(join(options.root, file));
    const listed =
      isPartial && changed.every(isKnown) ? [...snapshot.readings.keys()] : listMarkdown(options.root);
    const kept = isPartial ? [...snapshot.readings].filter(([file]) => !only.has(file)) : [];
    const read = await project.read(listed, new Map(kept));
    const readings = new Map(read.map((reading) => [reading.file, reading]));
    // All at once: a page that is asked for meanwhile is made from what was before.
    if (!isPartial) project.save([...readings.values()]);
    const templates = isPartial ? snapshot.templates : await options.loadTemplates?.(project);
    const plan = project.plan([...readings.values()]);
    const rendered = once(async () => (await templates?.pages(plan)) ?? new Map<string, RenderedTemplate>());
    const before = snapshot.project;
    snapshot = { project, diagnostics, readings, plan, templates, rendered };
    if (before !== project) before?.close();
    isStale = false;
  };
  await refresh();
  return {
    project: () => snapshot.project,
    plan: () => snapshot.plan,
    readings: () => snapshot.readings,
    page: async (address) => {
      const { plan, templates, rendered } = snapshot;
      const planned = plan?.pages.get(address);
      if (!planned) return (await rendered?.())?.get(address)?.html;
      const html = planned.html();
      return templates ? templates.transform(html, address) : html;
    },
    diagnostics: () => {
      const found = [
        ...snapshot.diagnostics,
        ...[...snapshot.readings.values()].flatMap((reading) => reading.diagnostics),
        ...(snapshot.plan?.diagnostics ?? []),
      ];
      return arrange(found, snapshot.project?.site.settings.severities);
    },
    refresh,
  };
}
