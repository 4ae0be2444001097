import { styleText } from 'node:util';
import { widthOf } from '../text/width.ts';
import type { StatusModel } from './status-model.ts';

export interface PrintStatusOptions {
  readonly colour: boolean;
  /** Columns of the terminal. Default: 80. */
  readonly columns?: number | undefined;
}

/** At most so many changed lines are shown of one source; the page at `/_status/` shows all. */
const mostLines = 12;

/** Print the status of a site for a terminal: bars, and what is to be done. */
export function printStatus(status: StatusModel, options: PrintStatusOptions): string {
  const { questions, translations, old, problems } = status;
  const sections = [
    [questions.title, questionLines(questions, options)],
    [translations.title, translationLines(translations, options)],
    [old.title, old.none === undefined ? old.pages.map(oldLine) : [old.none]],
    [problems.title, problems.counts.map(({ name, count }) => `${name}: ${count}`)],
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
  { languages, rows, total, most }: StatusModel['questions'],
  { columns = 80 }: PrintStatusOptions,
): string[] {
  const all = [...rows, total];
  const nameWidth = Math.max(...all.map(({ name }) => widthOf(name)));
  const languageWidth = Math.max(...languages.map(({ name }) => widthOf(name)));
  const room = Math.max(10, Math.min(40, columns - nameWidth - languageWidth - 12));
  return all.flatMap(({ name, counts }, row) =>
    languages.map((language, index) => {
      const number = counts[index] ?? 0;
      const head = index === 0 ? padded(name, nameWidth) : ' '.repeat(nameWidth);
      const filled = row < rows.length ? bar(number / most, room) : '';
      return `${head}  ${padded(language.name, languageWidth)} ${String(number).padStart(5)}  ${filled}`.trimEnd();
    }),
  );
}

/** A bar of eighths of a character. */
function bar(share: number, room: number): string {
  const eighths = Math.round(share * room * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8];
}

function translationLines(
  { missing, stale, summary }: StatusModel['translations'],
  options: PrintStatusOptions,
): string[] {
  return [
    ...missing.map(({ file, text }) => `${file}  ${text}`),
    ...stale.flatMap(({ file, text, since, lines, accept }) => [
      `${file}  ${paint(options, 'yellow', text)}`,
      `  ${since}`,
      ...lines.slice(0, mostLines).map((line) => {
        const isAdded = line.change === 'added';
        return `    ${paint(options, isAdded ? 'green' : 'red', `${isAdded ? '+' : '-'} ${line.text}`)}`;
      }),
      ...(lines.length > mostLines ? ['    …'] : []),
      `  ${accept}`,
    ]),
    ...summary,
  ];
}

function oldLine({ date, file, page }: StatusModel['old']['pages'][number]): string {
  return `${date.iso}  ${file}  ${page.text}`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
