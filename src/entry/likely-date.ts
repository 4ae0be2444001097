import type { ReadInstant } from './instant.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Forms in which the order of year, month and day is certain. `3/4/2021` is a day in March here and in April there. */
const forms = [
  /(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})/,
  /(?<name>[a-z]{3})[a-z]{0,9}\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})/,
  /(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<name>[a-z]{3})[a-z]{0,9}\.?,?\s+(?<year>\d{4})/,
];

/** The day that is meant by a date in another form, as `2021-05-05`: `2021/5/5`, `May 5, 2021`, `2021年5月5日`. */
export function likelyDate(text: string, readInstant: ReadInstant): string | undefined {
  const written = text.normalize('NFKC').toLowerCase();
  for (const form of forms) {
    const { year = '', month, name = '', day = '' } = form.exec(written)?.groups ?? {};
    const number = month ?? String(months.indexOf(name) + 1);
    const date = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (readInstant(date) !== undefined) return date;
  }
  return undefined;
}
