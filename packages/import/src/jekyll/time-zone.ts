import { normalDate } from './dates.ts';
import { frontValue, type SourcePage } from './source-page.ts';

/** A zone for offsets that one country, or one large city, stands for. */
const zones: Readonly<Record<string, string>> = {
  '+09:00': 'Asia/Tokyo',
  '+08:00': 'Asia/Shanghai',
  '+07:00': 'Asia/Bangkok',
  '+05:30': 'Asia/Kolkata',
  '+03:00': 'Europe/Moscow',
  '+02:00': 'Europe/Berlin',
  '+01:00': 'Europe/Berlin',
  '-03:00': 'America/Sao_Paulo',
  '-04:00': 'America/New_York',
  '-05:00': 'America/New_York',
  '-06:00': 'America/Chicago',
  '-07:00': 'America/Denver',
  '-08:00': 'America/Los_Angeles',
};

/**
 * Guess the zone of a site that configures none from the offsets of its dates, such as `+0900`: that of most of them.
 *
 * Without it the day of a date near midnight would be another. `undefined` when no date names an offset, or it is UTC.
 */
export function zoneOfDates(
  pages: readonly SourcePage[],
): { readonly name: string; readonly pages: number } | undefined {
  const counts = new Map<string, number>();
  for (const { entries } of pages) {
    const written = frontValue(entries, 'date');
    const date = typeof written === 'string' ? normalDate(written) : undefined;
    const offset = /\d:\d{2}[^+-]*([+-]\d{2}):?(\d{2})$/
      .exec(date ?? '')
      ?.slice(1)
      .join(':');
    if (offset !== undefined) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most === undefined || most[0] === '+00:00') return undefined;
  const [offset, count] = most;
  // `Etc/GMT-9` is nine hours before Greenwich: its sign is the other way round.
  const hours = Number(offset.slice(1, 3));
  const plain = offset.endsWith(':00') ? `Etc/GMT${offset.startsWith('+') ? '-' : '+'}${hours}` : undefined;
  const name = zones[offset] ?? plain;
  return name === undefined ? undefined : { name, pages: count };
}
