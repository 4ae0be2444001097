import { normalDate } from '../jekyll/dates.ts';
import { entryOf, type FrontEntry } from '../jekyll/front-entries.ts';

/** What other generators call the dates of a page, in small letters without hyphens: the likelier ones first. */
const names = {
  date: [
    ...['date', 'pubdate', 'pubdatetime', 'publishdate', 'publisheddate', 'publishedat', 'dateposted'],
    ...['created', 'createdat', 'datecreated', 'createddate', 'published'],
  ],
  updated: [
    ...['updated', 'lastmod', 'modified', 'lastmodifiedat', 'lastupdated', 'lastupdate', 'lastmodified'],
    ...['updateddate', 'updatedat', 'dateupdated', 'moddatetime', 'modifieddate', 'datemodified'],
  ],
  publish: ['publish', 'publishdate'],
  until: ['until', 'expirydate', 'unpublishdate'],
} as const;

/** What a key holds that is a map: `date: {created: …, updated: …}`, `last_update: {date: …, author: …}`. */
const within: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  date: { created: 'date', updated: 'updated' },
  lastupdate: { date: 'updated' },
};

/**
 * Bring what other generators call things under the names of the dialect: addresses and dates.
 *
 * A key is renamed where its value is a date and the page has nothing under our name; others stay, and are told later.
 */
export function withOwnKeys(entries: readonly FrontEntry[]): FrontEntry[] {
  const taken = new Map<FrontEntry, string[]>();
  const all = entries.flatMap(withinMap);
  for (const [own, others] of Object.entries(names)) {
    if (all.some(({ key }) => key === own)) continue;
    const dated = (name: string) => all.findLast((entry) => bare(entry.key) === name && isDate(entry.value));
    const entry = others.map(dated).find((one) => one !== undefined);
    // A day on which a page appears is its date where it has no other.
    if (entry === undefined || (own === 'publish' && taken.has(entry) && !isAhead(entry.value))) continue;
    taken.set(entry, [...(taken.get(entry) ?? []), own]);
  }
  return all.flatMap((entry) => {
    const keys = taken.get(entry);
    return keys === undefined ? [withAddress(entry)] : keys.map((key) => renamed(entry, key, entry.value));
  });
}

/** Other generators call the address of a page its `url`, or a `slug` that begins with a slash. */
function withAddress(entry: FrontEntry): FrontEntry {
  const { key, value } = entry;
  const isAddress = /^(?:url|slug)$/.test(key) && typeof value === 'string' && /^\/(?!\/)/.test(value);
  return isAddress ? { ...entry, key: 'permalink' } : entry;
}

/** The dates in a map as entries of their own; what else is in it stays in one, which is told as any that we don't know. */
function withinMap(entry: FrontEntry): FrontEntry[] {
  const { key, value } = entry;
  const known = Object.hasOwn(within, bare(key)) ? (within[bare(key)] ?? {}) : {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [entry];
  const held = Object.entries(value as Readonly<Record<string, unknown>>);
  const dates = held.flatMap(([name, date]) => {
    const own = Object.hasOwn(known, name) ? known[name] : undefined;
    return own !== undefined && isDate(date) ? [renamed(entry, own, date)] : [];
  });
  if (dates.length === 0) return [entry];
  const rest = held.filter(([name, date]) => !Object.hasOwn(known, name) || !isDate(date));
  return [...dates, ...rest.map(([name, one]) => renamed(entry, `${key}_${name}`, one))];
}

function renamed({ line }: FrontEntry, key: string, value: unknown): FrontEntry {
  return { ...entryOf(key, value), line };
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && normalDate(value) !== undefined;
}

function isAhead(value: unknown): boolean {
  const date = typeof value === 'string' ? normalDate(value) : undefined;
  return date !== undefined && date.slice(0, 10) > new Date().toISOString().slice(0, 10);
}
