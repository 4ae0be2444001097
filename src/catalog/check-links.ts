import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Entry } from '../entry/entry.ts';
import { isFormer } from '../entry/resolve-link.ts';
import { decodeAddress } from '../files/decode-address.ts';
import type { AnswerLink, AnswerTarget } from '../markdown/answer.ts';
import type { Known } from './catalog.ts';

/** Tell of links to answers, to their headings, and to former addresses, that lead nowhere. */
export function linkDiagnostics(known: Known): Diagnostic[] {
  const formerAddresses = new Set(known.former.map(({ from }) => decodeAddress(from)));
  const drafts = new Set(known.drafts.map(({ file }) => file));
  const broken = new Set(known.broken);
  return known.entries.flatMap((entry) =>
    entry.answer.links.flatMap((link): Diagnostic[] => {
      const place = { file: entry.file, line: link.line, column: link.column };
      const { written, target } = link;
      if (target) {
        const other = known.find(target);
        if (other) return anchorDiagnostics(other, link, target, place);
        const file = fileOf(target);
        if (broken.has(file)) return [];
        if (drafts.has(file)) return entry.draft ? [] : [diagnose('links/draft-answer', place, { written })];
        return [
          diagnose('links/missing-answer', place, { written, nearest: nearestFile(known, entry, target) }),
        ];
      }
      const path = decodeAddress(written.split(/[?#]/, 1)[0] ?? '');
      if (!isFormer(known.site, path) || formerAddresses.has(path)) return [];
      return [
        diagnose('links/former-address', place, { written, nearest: nearestAddress(path, formerAddresses) }),
      ];
    }),
  );
}

/** The known address whose last part is nearest: what addresses share would make all of them look alike. */
function nearestAddress(path: string, known: ReadonlySet<string>): string | undefined {
  const nameOf = (address: string) => address.replace(/^.*\//, '').replace(/(-e)?\.html$/, '');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const siblings = [...known].filter((address) => address.startsWith(folder));
  const name = nearest(nameOf(path), siblings.map(nameOf));
  return siblings.find((address) => nameOf(address) === name);
}

function fileOf({ category, language, slug }: AnswerTarget): string {
  return `content/${category}/${language}/${slug}.md`;
}

function anchorDiagnostics(
  other: Entry,
  { written }: AnswerLink,
  { fragment }: AnswerTarget,
  place: Diagnostic['place'],
) {
  const ids = other.answer.headings.map(({ id }) => id);
  if (fragment === '' || ids.includes(fragment) || other.answer.html.includes(`id="${fragment}"`)) return [];
  return [diagnose('links/missing-anchor', place, { written, fragment, nearest: nearest(fragment, ids) })];
}

function nearestFile({ entries }: Known, from: Entry, target: AnswerTarget): string | undefined {
  const sameFolder = entries.filter(
    ({ category, language }) => category === target.category && language === target.language,
  );
  const slug = nearest(
    target.slug,
    sameFolder.map((entry) => entry.slug),
  );
  if (slug === undefined) return undefined;
  const isHere = target.category === from.category && target.language === from.language;
  return isHere ? `${slug}.md` : fileOf({ ...target, slug });
}
