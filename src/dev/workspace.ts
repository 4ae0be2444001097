import { type Assembly, type AssemblyOptions, openAssembly, type Publication } from '../assembly/assembly.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { arrange } from '../diagnostics/report.ts';
import type { EntryReading } from '../entry/entry.ts';
import { listMarkdown } from '../entry/list-markdown.ts';
import { inParallel } from '../output/in-parallel.ts';

/** A site as it stands now, while someone writes. */
export interface Workspace {
  /** Undefined while the settings are broken and never were sound. */
  readonly assembly: () => Assembly | undefined;
  readonly publication: () => Publication | undefined;
  /** Everything that is wrong at the moment, in the order of files and lines. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** Files that were read, with what came of them. */
  readonly readings: () => ReadonlyMap<string, EntryReading>;
  /** Take in what changed on disk. Paths are relative to the root; without any, everything is read anew. */
  readonly refresh: (changed?: readonly string[]) => Promise<void>;
}

/** Open a site for writing: drafts are in, and a broken page is no reason to stop. */
export async function openWorkspace(options: AssemblyOptions): Promise<Workspace> {
  const readings = new Map<string, EntryReading>();
  let assembly: Assembly | undefined;
  let publication: Publication | undefined;
  let settingsDiagnostics: readonly Diagnostic[] = [];
  // Until everything was read once, and again after a failure: what had changed then is in no reading.
  let isStale = true;

  const open = async () => {
    const opened = await openAssembly(options);
    settingsDiagnostics = opened.diagnostics;
    assembly = opened.assembly ?? assembly;
    readings.clear();
    return listMarkdown(options.root);
  };
  const refresh = async (changed: readonly string[] = []) => {
    const isAnswer = (file: string) => file.startsWith('content/') && file.endsWith('.md');
    const isPartial = !isStale && changed.length > 0 && changed.every(isAnswer);
    isStale = true;
    const files = isPartial ? changed : await open();
    const { read } = assembly ?? {};
    if (!read) return;
    const there = isPartial ? new Set(await listMarkdown(options.root)) : new Set(files);
    const found = files.filter((file) => there.has(file));
    for (const reading of await inParallel(found, read)) readings.set(reading.file, reading);
    for (const file of files) if (!there.has(file)) readings.delete(file);
    publication = assembly?.publish([...readings.values()]);
    isStale = false;
  };
  await refresh();
  return {
    assembly: () => assembly,
    publication: () => publication,
    readings: () => readings,
    diagnostics: () => {
      const found = [
        ...settingsDiagnostics,
        ...[...readings.values()].flatMap((reading) => reading.diagnostics),
        ...(publication?.diagnostics ?? []),
      ];
      return arrange(found, assembly?.site.settings.severities);
    },
    refresh,
  };
}
