import type { Derive } from '../cache/derived-texts.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { createNearest, nearest } from '../diagnostics/nearest.ts';
import type { Entry } from '../entry/entry.ts';
import { pageFile } from '../entry/identity.ts';
import { isFormer } from '../entry/resolve-link.ts';
import { decodeAddress } from '../files/decode-address.ts';
import { hashOf } from '../files/hash-of.ts';
import type { AnswerLink, AnswerTarget } from '../markdown/answer.ts';
import type { Site } from '../site/site.ts';
import type { LinkCheckInput } from './catalog.ts';
import { groupBy } from './group-by.ts';

/** Report links to answers, to their headings, and to former addresses, that lead nowhere. */
export function linkDiagnostics(known: LinkCheckInput, derive: Derive): Diagnostic[] {
  const formerAddresses = new Set(known.former.map(({ path }) => path));
  const nearestAddress = createNearestAddress(formerAddresses, derive);
  const nearestFile = createNearestFile(known);
  const drafts = new Map(known.drafts.map((draft) => [draft.file, draft]));
  const broken = new Set(known.broken);
  return known.entries.flatMap((entry) =>
    inside(known.site, entry).flatMap((link): Diagnostic[] => {
      const place = { file: entry.file, line: link.line, column: link.column };
      const { written, target } = link;
      if (target) {
        const other = known.find(target);
        if (other) return anchorDiagnostics(other, link, target, place);
        const file = pageFile(target);
        if (broken.has(file)) return [];
        const draft = drafts.get(file);
        if (draft)
          return entry.draft
            ? []
            : [diagnose('links/draft-answer', place, { written, isDraft: draft.draft })];
        return [diagnose('links/missing-answer', place, { written, nearest: nearestFile(entry, target) })];
      }
      const path = pathOf(link);
      if (formerAddresses.has(path)) return [];
      return [diagnose('links/former-address', place, { written, nearest: nearestAddress(path) })];
    }),
  );
}

/** Links of an entry that lead to answers or former addresses: while it stays as it is, they do. */
const insideOf = new WeakMap<Entry, readonly AnswerLink[]>();

function inside(site: Site, entry: Entry): readonly AnswerLink[] {
  const links =
    insideOf.get(entry) ??
    entry.answer.links.filter((link) => link.target !== undefined || isFormer(site, pathOf(link)));
  insideOf.set(entry, links);
  return links;
}

function pathOf({ written }: AnswerLink): string {
  return decodeAddress(written.split(/[?#]/, 1)[0] ?? '');
}

/**
 * Create the function that finds the known address whose last part is nearest: what addresses share would make all of
 * them look alike.
 */
function createNearestAddress(
  known: ReadonlySet<string>,
  derive: Derive,
): (path: string) => string | undefined {
  const nameOf = (address: string) => address.replace(/^.*\//, '').replace(/(-e)?\.html$/, '');
  const inFolder = (folder: string) => {
    const siblings = new Map<string, string>();
    for (const address of known) {
      if (!address.startsWith(folder)) continue;
      const name = nameOf(address);
      if (!siblings.has(name)) siblings.set(name, address);
    }
    const key = hashOf(...siblings.keys());
    const search = createNearest(siblings.keys());
    const find = (name: string) => derive(`nearest ${folder} ${name}`, key, () => search(name) ?? '');
    return { siblings, find };
  };
  const folders = new Map<string, ReturnType<typeof inFolder>>();
  return (path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const { siblings, find } = folders.get(folder) ?? inFolder(folder);
    folders.set(folder, { siblings, find });
    return siblings.get(find(nameOf(path)));
  };
}

function anchorDiagnostics(
  other: Entry,
  { written }: AnswerLink,
  { fragment }: AnswerTarget,
  place: Diagnostic['place'],
) {
  if (fragment === '' || other.answer.ids.includes(fragment)) return [];
  const ids = other.answer.headings.map(({ id }) => id);
  return [diagnose('links/missing-anchor', place, { written, fragment, nearest: nearest(fragment, ids) })];
}

/** Create the function that finds the file that a link to none was most likely written for. */
function createNearestFile({
  entries,
}: LinkCheckInput): (from: Entry, target: AnswerTarget) => string | undefined {
  const slugs = groupBy(entries, ({ category, language }) => [`${category}/${language}`]);
  const folders = new Map<string, ReturnType<typeof createNearest>>();
  return (from, target) => {
    const folder = `${target.category}/${target.language}`;
    const find = folders.get(folder) ?? createNearest((slugs.get(folder) ?? []).map(({ slug }) => slug));
    folders.set(folder, find);
    const slug = find(target.slug);
    if (slug === undefined) return undefined;
    const isHere = target.category === from.category && target.language === from.language;
    return isHere ? `${slug}.md` : pageFile({ ...target, slug });
  };
}
