import { shortened } from '../shortened.ts';
import type { ComparedKind, PageComparison } from './compare-site.ts';
import type { ComparisonTexts } from './texts.ts';

/** How many differences of a kind the report names for a page; JSON has them all. */
const told = 12;

/** Print a comparison: a row per page, then what differs, page by page. */
export function printComparison(pages: readonly PageComparison[], messages: ComparisonTexts): string {
  const found = pages.filter(({ old }) => old !== undefined);
  const kinds = found[0]?.kinds.map(({ kind }) => kind) ?? [];
  const rows = found.map((page) => [...page.kinds.map(({ kept, old }) => share(kept, old)), page.file]);
  const sums = kinds.map((_kind, index) => {
    const sum = (of: 'kept' | 'old') => found.reduce((all, page) => all + (page.kinds[index]?.[of] ?? 0), 0);
    return share(sum('kept'), sum('old'));
  });
  const table = [
    [...kinds.map((kind) => messages.kinds[kind]), messages.page],
    ...rows,
    [...sums, messages.total(found.length)],
  ];
  const differences = found.flatMap((page) => differencesOf(page, messages));
  const isWhole = (page: PageComparison) => page.kinds.every(({ lost }) => lost.length === 0);
  const missing = pages.filter(({ old }) => old === undefined);
  return [
    ...(found.length > 0 ? aligned(table) : []),
    ...(differences.length > 0 ? ['', messages.differences, ...differences] : []),
    ...(missing.length > 0
      ? ['', messages.notFound(missing.length), ...missing.map(({ source }) => `  ${source}`)]
      : []),
    '',
    messages.whole(found.filter(isWhole).length, found.length),
    '',
  ].join('\n');
}

function share(kept: number, old: number): string {
  return old === 0 ? '-' : `${kept}/${old}`;
}

/** Columns of numbers, and a last one of names. */
function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_head, column) =>
    Math.max(...table.map((row) => width(row[column] ?? ''))),
  );
  return table.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : ' '.repeat((widths[column] ?? 0) - width(cell)) + cell,
      )
      .join('  '),
  );
}

/** Columns that a text takes in a terminal: two for each Japanese character. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}

function differencesOf({ file, source, old, kinds }: PageComparison, messages: ComparisonTexts): string[] {
  const lines = kinds.flatMap(({ kind, lost, added }) => [
    ...lineOf('-', kind, lost, messages),
    ...lineOf('+', kind, added, messages),
  ]);
  return lines.length === 0 ? [] : [`${file} (${source}, ${old})`, ...lines];
}

function lineOf(
  sign: string,
  kind: ComparedKind,
  items: readonly string[],
  messages: ComparisonTexts,
): string[] {
  if (items.length === 0) return [];
  const named = items.slice(0, told).map((item) => shortened(item.replace(/\s+/g, ' '), 100));
  const rest = items.length - named.length;
  const list = named.join(kind === 'words' ? ' ' : ' · ');
  return [`  ${sign} ${messages.kinds[kind]}: ${list}${rest > 0 ? ` ${messages.more(rest)}` : ''}`];
}
