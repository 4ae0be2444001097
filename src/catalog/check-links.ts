import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Entry } from '../entry/entry.ts';
import { isFormer } from '../entry/resolve-link.ts';
import type { AnswerLink, AnswerTarget } from '../markdown/answer.ts';
import type { Known } from './catalog.ts';

/** Tell of links to answers, to their headings, and to former addresses, that lead nowhere. */
export function linkDiagnostics(known: Known): Diagnostic[] {
  const formerAddresses = new Set(known.former.map(({ from }) => from));
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
      const path = written.split(/[?#]/, 1)[0] ?? '';
      if (!isFormer(known.site, path) || formerAddresses.has(path)) return [];
      return [diagnose('links/former-address', place, { written, nearest: nearest(path, formerAddresses) })];
    }),
  );
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
