import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  createIntact,
  DamagedStoreError,
  type Intact,
  removeDamaged,
  withIntactStores,
} from '../cache/damaged-store.ts';
import { once } from '../cache/once.ts';
import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EntryReading } from '../entry/entry.ts';
import { listMarkdown } from '../entry/list-markdown.ts';
import { createQueue } from '../files/queue.ts';
import type { SitePlan } from '../project/plan-site.ts';
import { openProject, type Project, type ProjectOptions } from '../project/project.ts';
import type { OwnOutput, SiteTemplates } from '../project/site-templates.ts';
import type { OutputContent } from '../publishing/write-content.ts';

/** A site as it is now, while someone writes. */
export interface Workspace {
  /** Undefined while the settings are broken and never were valid. */
  readonly project: () => Project | undefined;
  readonly plan: () => SitePlan | undefined;
  /** HTML of a page of Kotae's, or of one that a template of the site itself makes. Undefined where there is none. */
  readonly page: (address: string) => Promise<string | undefined>;
  /** A file that the site itself publishes, by its path. Undefined where there is none. */
  readonly file: (path: string) => Promise<OutputContent | undefined>;
  /** Everything that is wrong at the moment, in the order of files and lines. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** Files that were read, with what came of them. */
  readonly readings: () => ReadonlyMap<string, EntryReading>;
  /** Take in what changed on disk. Paths are relative to the root; without any, everything is read anew. */
  readonly refresh: (changed?: readonly string[]) => Promise<void>;
  /** Do some work on the site as it is now; where the cache turns out to be damaged, once more after everything is read anew. */
  readonly intact: Intact;
  /** Keep what was read for the next time, and close the files of the cache. */
  readonly close: () => Promise<void>;
}

/** What one reading of the disk gave. */
interface Snapshot {
  readonly project: Project | undefined;
  readonly plan: SitePlan | undefined;
  /** What is wrong with the settings. */
  readonly diagnostics: readonly Diagnostic[];
  readonly readings: ReadonlyMap<string, EntryReading>;
  readonly templates?: SiteTemplates | undefined;
  /** What the site itself publishes, made when it is first asked for. */
  readonly own?: () => Promise<OwnOutput | undefined>;
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

  const takeIn = async (changed: readonly string[]) => {
    const isAnswer = (file: string) => file.startsWith('content/') && file.endsWith('.md');
    const isPartial = !isStale && changed.length > 0 && changed.every(isAnswer);
    isStale = true;
    const opened = isPartial ? snapshot : await openProject(options);
    const project = opened.project ?? snapshot.project;
    const before = snapshot.project;
    const { diagnostics } = opened;
    if (!project) {
      snapshot = { ...snapshot, diagnostics };
      return;
    }
    try {
      // All at once: a page that is asked for meanwhile is made from what was before.
      snapshot = await read(project, isPartial ? changed : undefined, diagnostics);
    } catch (error) {
      if (project !== before) project.close();
      throw error;
    }
    if (project !== before) before?.close();
    isStale = false;
  };

  /** Read all files, or those alone that changed, and plan the site. */
  const read = async (
    project: Project,
    changed: readonly string[] | undefined,
    diagnostics: readonly Diagnostic[],
  ): Promise<Snapshot> => {
    const isKnown = (file: string) => snapshot.readings.has(file) && existsSync(join(options.root, file));
    const only = new Set(changed);
    const listed = changed?.every(isKnown) ? [...snapshot.readings.keys()] : listMarkdown(options.root);
    const kept = changed ? [...snapshot.readings].filter(([file]) => !only.has(file)) : [];
    const all = await project.read(listed, new Map(kept));
    if (!changed) project.save(all);
    const templates = changed ? snapshot.templates : await options.loadTemplates?.(project);
    const plan = project.plan(all);
    const own = once(async () => templates?.render(plan));
    const readings = new Map(all.map((reading) => [reading.file, reading]));
    return { project, diagnostics, readings, plan, templates, own };
  };

  /** Each page that is asked for, and each report, asks for them. */
  const arranged = new WeakMap<Snapshot, readonly Diagnostic[]>();

  // One after the other: each begins with what the one before has left.
  const inTurn = createQueue(1);
  const refresh = (changed: readonly string[] = []) => inTurn(() => withIntactStores(() => takeIn(changed)));
  await refresh();
  return {
    project: () => snapshot.project,
    plan: () => snapshot.plan,
    readings: () => snapshot.readings,
    page: async (address) => {
      const { plan, templates, own } = snapshot;
      const planned = plan?.pages.get(address);
      if (!plan || !planned) return (await own?.())?.pages.get(address)?.content;
      return templates?.page ? templates.page(plan, address) : planned.html();
    },
    file: async (path) => (await snapshot.own?.())?.at(path)?.content,
    diagnostics: () => {
      const found = arranged.get(snapshot) ?? diagnosticsOf(snapshot);
      arranged.set(snapshot, found);
      return found;
    },
    refresh,
    intact: createIntact({ opened: () => snapshot.project, reopen: () => takeIn([]), inTurn }),
    close: () =>
      inTurn(async () => {
        const { project, readings } = snapshot;
        try {
          project?.save([...readings.values()]);
        } catch (error) {
          if (!(error instanceof DamagedStoreError)) throw error;
          removeDamaged(error);
        } finally {
          project?.close();
        }
      }),
  };
}

function diagnosticsOf({ project, plan, diagnostics, readings }: Snapshot): readonly Diagnostic[] {
  const found = [
    ...diagnostics,
    ...[...readings.values()].flatMap((reading) => reading.diagnostics),
    ...(plan?.diagnostics ?? []),
  ];
  return arrange(found, project?.site.settings.severities);
}
