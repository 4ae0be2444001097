import { styleText } from 'node:util';
import type { Severity } from '../../diagnostics/rule.ts';
import { widthOf } from '../text/width.ts';
import type { SiteStatus } from './status.ts';
import type { StatusWords } from './words.ts';

export interface PrintStatusOptions {
  readonly words: StatusWords;
  /** Name of each language in itself, by its id. */
  readonly languageNames: Readonly<Record<string, string>>;
  /** The language that labels are shown in. */
  readonly language: string;
  readonly colour: boolean;
  /** The day of an instant in the site's zone, such as `2026-07-02`. */
  readonly dayOf: (instant: string) => string;
  /** Columns of the terminal. Default: 80. */
  readonly columns?: number | undefined;
}

const severityNames: readonly Severity[] = ['error', 'warning', 'note'];

/** At most so many changed lines are shown of one source; the page at `/_status/` shows all. */
const mostLines = 12;

/** Print the status of a site for a terminal: bars, and what is to be done. */
export function printStatus(status: SiteStatus, options: PrintStatusOptions): string {
  const { words } = options;
  const sections = [
    [words.questions, questionLines(status, options)],
    [words.translations, translationLines(status, options)],
    [words.old(status.years), oldLines(status, options)],
    [words.problems, severityNames.map((name) => `${words.severities[name]}: ${status.severities[name]}`)],
  ] as const;
  return sections
    .map(
      ([title, lines]) => `${paint(options, 'bold', title)}\n${lines.map((line) => `  ${line}\n`).join('')}`,
    )
    .join('\n');
}

function paint(
  { colour }: PrintStatusOptions,
  format: Parameters<typeof styleText>[0],
  text: string,
): string {
  return colour ? styleText(format, text, { validateStream: false }) : text;
}

function questionLines(
  { databases, totals, languages }: SiteStatus,
  { words, languageNames, language, columns = 80 }: PrintStatusOptions,
): string[] {
  const rows = [
    ...databases.map(({ id, label, counts }) => ({
      name: id === undefined ? words.noDatabase : (label[language] ?? id),
      counts,
    })),
    { name: words.total, counts: totals },
  ];
  const nameWidth = Math.max(...rows.map(({ name }) => widthOf(name)));
  const names = languages.map((id) => languageNames[id] ?? id);
  const languageWidth = Math.max(...names.map(widthOf));
  const most = Math.max(1, ...databases.flatMap(({ counts }) => Object.values(counts)));
  const room = Math.max(10, Math.min(40, columns - nameWidth - languageWidth - 12));
  return rows.flatMap(({ name, counts }, row) =>
    languages.map((id, index) => {
      const number = counts[id] ?? 0;
      const head = index === 0 ? padded(name, nameWidth) : ' '.repeat(nameWidth);
      const filled = row < databases.length ? bar(number / most, room) : '';
      return `${head}  ${padded(names[index] ?? id, languageWidth)} ${String(number).padStart(5)}  ${filled}`.trimEnd();
    }),
  );
}

/** A bar of eighths of a character. */
function bar(share: number, room: number): string {
  const eighths = Math.round(share * room * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8];
}

function translationLines(
  { missing, stale, unknown, fresh }: SiteStatus,
  options: PrintStatusOptions,
): string[] {
  const { words, languageNames } = options;
  return [
    ...(missing.length + stale.length === 0 ? [words.upToDate] : []),
    ...missing.map(
      ({ source, language }) => `${source.file}  ${words.missing(languageNames[language] ?? language)}`,
    ),
    ...stale.flatMap(({ entry, source, changes }) => [
      `${entry.file}  ${paint(options, 'yellow', words.stale(source.file))}`,
      ...(changes ? [`  ${words.since(options.dayOf(changes.since))}`] : [`  ${words.notInHistory}`]),
      ...(changes?.lines ?? []).slice(0, mostLines).map(({ change, text }) => {
        const isAdded = change === 'added';
        return `    ${paint(options, isAdded ? 'green' : 'red', `${isAdded ? '+' : '-'} ${text}`)}`;
      }),
      ...((changes?.lines.length ?? 0) > mostLines ? ['    …'] : []),
      `  ${words.accept(entry.file)}`,
    ]),
    ...(unknown.length > 0 ? [words.unknown(unknown.length)] : []),
    ...(fresh > 0 ? [words.fresh(fresh)] : []),
  ];
}

function oldLines({ old }: SiteStatus, options: PrintStatusOptions): string[] {
  if (old.length === 0) return [options.words.noneOld];
  return old.map(({ file, title, updated }) => `${options.dayOf(updated)}  ${file}  ${title}`);
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
