import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { arrange } from '../diagnostics/report.ts';
import type { EntryReading } from '../entry/entry.ts';
import { listMarkdown } from '../entry/list-markdown.ts';
import { inParallel } from '../files/in-parallel.ts';
import { type Assembly, type AssemblyOptions, openAssembly, type Publication } from '../project/project.ts';

/** A site as it stands now, while someone writes. */
export interface Workspace {
  /** Undefined while the settings are broken and never were valid. */
  readonly assembly: () => Assembly | undefined;
  readonly publication: () => Publication | undefined;
  /** Everything that is wrong at the moment, in the order of files and lines. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** Files that were read, with what came of them. */
  readonly readings: () => ReadonlyMap<string, EntryReading>;
  /** Take in what changed on disk. Paths are relative to the root; without any, everything is read anew. */
  readonly refresh: (changed?: readonly string[]) => Promise<void>;
}

/** What one reading of the disk gave. */
interface Snapshot {
  readonly assembly: Assembly | undefined;
  readonly publication: Publication | undefined;
  /** What is wrong with the settings. */
  readonly diagnostics: readonly Diagnostic[];
  readonly readings: ReadonlyMap<string, EntryReading>;
}

/** Open a site for writing: drafts are in, and a broken page is no reason to stop. */
export async function openWorkspace(options: AssemblyOptions): Promise<Workspace> {
  let now: Snapshot = { assembly: undefined, publication: undefined, diagnostics: [], readings: new Map() };
  // Until everything was read once, and again after a failure: what had changed then is in no reading.
  let isStale = true;

  const refresh = async (changed: readonly string[] = []) => {
    const isAnswer = (file: string) => file.startsWith('content/') && file.endsWith('.md');
    const only = new Set(changed);
    const isPartial = !isStale && changed.length > 0 && changed.every(isAnswer);
    isStale = true;
    const opened = isPartial ? now : await openAssembly(options);
    const assembly = opened.assembly ?? now.assembly;
    const { diagnostics } = opened;
    if (!assembly) {
      now = { ...now, diagnostics };
      return;
    }
    const listed = await listMarkdown(options.root);
    const files = isPartial ? listed.filter((file) => only.has(file)) : listed;
    const read = new Map((await inParallel(files, assembly.read)).map((reading) => [reading.file, reading]));
    const kept = listed.flatMap((file) => read.get(file) ?? now.readings.get(file) ?? []);
    const readings = new Map(kept.map((reading) => [reading.file, reading]));
    // All at once: a page that is asked for meanwhile is made from what stood before.
    now = { assembly, diagnostics, readings, publication: assembly.publish([...readings.values()]) };
    isStale = false;
  };
  await refresh();
  return {
    assembly: () => now.assembly,
    publication: () => now.publication,
    readings: () => now.readings,
    diagnostics: () => {
      const found = [
        ...now.diagnostics,
        ...[...now.readings.values()].flatMap((reading) => reading.diagnostics),
        ...(now.publication?.diagnostics ?? []),
      ];
      return arrange(found, now.assembly?.site.settings.severities);
    },
    refresh,
  };
}
