import { createInstantReader } from 'kotae/front-matter';

const readInstant = createInstantReader('UTC');
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const time = String.raw`(?:[T \t]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?[ \t]*(Z|UTC|GMT|[+-]\d{2}:?\d{2}(?:[ \t]+(?:[A-Z]{3,5}|[+-]\d{2,4}))?)?)?`;
const numeric = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${time}$`);
const worded = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?[ \t]+)?(?:(\d{1,2})[ \t]+)?([A-Za-z]{3,9})\.?[ \t]+(?:(\d{1,2}),?[ \t]+)?(\d{4})${time}$`,
);

/**
 * Rewrite a date in the dialect's form: `2014/6/3 14:51 +0900` becomes `2014-06-03T14:51:00+09:00`.
 *
 * `undefined` for anything but a date that exists. A zone is kept, and none is added.
 */
export function normalDate(written: string): string | undefined {
  const text = written.trim();
  if (isDate(text)) return text;
  const match = numeric.exec(text);
  if (match) {
    const [, year, month, day, ...rest] = match;
    return checked(year, month, day, rest);
  }
  const words = worded.exec(text);
  if (!words) return undefined;
  const [, before, name = '', after, year, ...rest] = words;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : checked(year, String(month), before ?? after, rest);
}

/** The date at the beginning of a file's name, `2014-06-03-name.md` or `2014-06-03_2.md`, when it exists. */
export function dateOfName(name: string): string | undefined {
  const written = /^\d{4}-\d{2}-\d{2}(?=[-_.]|$)/.exec(name)?.[0];
  return written !== undefined && isDate(written) ? written : undefined;
}

/**
 * The day of a date in the zone of the site, which addresses such as `/2020/01/02/` are made of. A date without a zone
 * is meant there, and its own day.
 */
export function dayInZone(date: string | undefined, zone: string | undefined): string | undefined {
  if (date === undefined || zone === undefined || !/(?:Z|[+-]\d{2}:?\d{2})$/.test(date.slice(10)))
    return date;
  const instant = readInstant(date);
  if (instant === undefined) return date;
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant));
  } catch {
    return date;
  }
}

function checked(
  year = '',
  month = '',
  day = '1',
  [hour, minute, second, zone]: readonly (string | undefined)[],
): string | undefined {
  const pad = (text: string) => text.padStart(2, '0');
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const clock = hour === undefined ? '' : `T${pad(hour)}:${pad(minute ?? '0')}:${pad(second ?? '0')}`;
  const offset =
    zone === undefined
      ? ''
      : /^(?:UTC|GMT)$/.test(zone)
        ? 'Z'
        : zone.replace(/^([+-]\d{2}):?(\d{2}).*$/, '$1:$2');
  return isDate(date + clock + offset) ? date + clock + offset : undefined;
}

function isDate(text: string): boolean {
  return readInstant(text) !== undefined;
}
