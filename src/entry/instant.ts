const pattern =
  /^(?<year>[1-9]\d{3})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s*(?<zone>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

/** Read a date or a date-time: the text in; an instant in ISO 8601 UTC out, `undefined` for anything else. */
export type ReadInstant = (text: string) => string | undefined;

/**
 * Create the function that reads dates: `2021-05-05`, `2021-05-05T06:46:24`, with or without a zone.
 *
 * Another form, or a day that does not exist, is `undefined`. `timeZone` (IANA) is meant where none is written.
 */
export function createInstantReader(timeZone: string): ReadInstant {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (text) => readInstant(text, format);
}

/** The end of what is written: of a day without a time, the moment at which the next day begins. */
export function readEnd(text: string, readInstant: ReadInstant): string | undefined {
  const day = text.trim();
  const isDay = readInstant(day) !== undefined && !day.includes(':');
  if (!isDay) return readInstant(day);
  return readInstant(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
}

function readInstant(text: string, format: Intl.DateTimeFormat): string | undefined {
  const groups = pattern.exec(text.trim())?.groups;
  if (!groups) return undefined;
  const number = (name: string) => Number(groups[name] ?? 0);
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')];
  const local = Date.UTC(number('year'), number('month') - 1, number('day'), hour, minute, second);
  const isReal =
    new Date(local).getUTCDate() === number('day') && number('month') >= 1 && number('month') <= 12;
  if (!isReal || hour > 23 || minute > 59 || second > 59) return undefined;
  const { zone } = groups;
  const offset = zone === undefined ? zoneOffset(local, format) : writtenOffset(zone);
  return new Date(local - offset).toISOString();
}

/** Milliseconds that a written offset (`Z`, `+09:00`, `-0330`) is ahead of UTC. */
function writtenOffset(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * 60_000;
}

/** Milliseconds that a zone's clocks are ahead of UTC when they show `local` (given as if it were UTC). */
function zoneOffset(local: number, format: Intl.DateTimeFormat): number {
  const offsetAt = (instant: number) => {
    const [, written = ''] = format.format(instant).split('GMT'); // `5/5/2021, GMT+09:00`
    return written === '' ? 0 : writtenOffset(written);
  };
  return offsetAt(local - offsetAt(local));
}
