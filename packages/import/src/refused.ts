import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from 'kotae/diagnostics';
import { inspectSite, projectDefaults } from 'kotae/project';
import { parseDocument } from 'yaml';
import type { ImportLog } from './import-log.ts';
import { listFiles } from './jekyll/list-files.ts';
import { type Comparison, type ImportRecord, type Plan, type PlannedFile, writePlan } from './site-folder.ts';

/** What a build would refuse of a site. Nothing is written into it: the cache is removed afterwards. */
export async function refusedBy(root: string): Promise<Diagnostic[]> {
  return inFolder(async (cache) => {
    const { diagnostics } = await inspectSite({ ...projectDefaults(), root, cache, variants: false });
    return diagnostics.filter(({ severity }) => severity === 'error');
  });
}

/** What a build would refuse of a site that an import wrote into; the site itself stays as it is. */
export async function refusedAfter(
  root: string,
  plan: Plan,
  comparison: Comparison,
  record: ImportRecord,
): Promise<Diagnostic[]> {
  return inFolder(async (copy) => {
    const there = new Map<string, PlannedFile>();
    for (const folder of ['content', 'assets'])
      for (const name of await listFiles(join(root, folder)))
        there.set(`${folder}/${name}`, { copyOf: join(root, folder, name) });
    await writePlan(copy, there, { added: [...there.keys()], changed: [], unchanged: [], kept: [] });
    await writePlan(copy, plan, comparison, record);
    return refusedBy(copy);
  });
}

/**
 * Take old addresses out of planned pages that a build refuses because something else is there, and report each.
 *
 * Returns the pages that differ from the plan, by their path.
 */
export function withoutClashes(
  refused: readonly Diagnostic[],
  plan: Plan,
  log: ImportLog,
): Map<string, string> {
  const changed = new Map<string, string>();
  for (const { rule, values, place } of refused) {
    const text = changed.get(place.file) ?? plan.get(place.file);
    if (rule !== 'catalog/same-address' || typeof text !== 'string') continue;
    const { address, other } = values as { address: string; other: string };
    const without = withoutAlias(text, address);
    if (without === undefined) continue;
    changed.set(place.file, without);
    log.report('import/alias-clash', { file: place.file, line: place.line }, { address, other });
  }
  return changed;
}

function withoutAlias(text: string, address: string): string | undefined {
  const [, front, rest = ''] = /^---\n([\s\S]*?)(\n---\n[\s\S]*)$/.exec(text) ?? [];
  if (front === undefined) return undefined;
  const document = parseDocument(front, { logLevel: 'silent', uniqueKeys: false });
  const aliases: unknown = document.toJS()?.aliases;
  if (!Array.isArray(aliases) || !aliases.includes(address)) return undefined;
  const left = aliases.filter((one) => one !== address);
  if (left.length > 0) document.set('aliases', left);
  else document.delete('aliases');
  return `---\n${document.toString({ lineWidth: 0 }).trimEnd()}${rest}`;
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-import-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
