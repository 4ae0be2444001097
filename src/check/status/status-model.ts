import type { Entry } from '../../entry/entry.ts';
import type { Link } from '../../pages/models/frame.ts';
import type { StatusPage } from '../../pages/models/pages.ts';
import type { Site } from '../../site/site.ts';
import type { SiteStatus } from './status.ts';
import type { StatusWords } from './words.ts';

/** The status of a site in words, for a terminal and for a page. */
export type StatusModel = Omit<StatusPage, 'kind' | 'address' | 'language' | 'assets'>;

/** Put the status of a site into words; `language` is theirs. */
export function statusModel(
  site: Site,
  status: SiteStatus,
  words: StatusWords,
  language: string,
): StatusModel {
  const languages = status.languages.map((id) => ({ id, name: nameOf(site, id) }));
  const countsOf = (counts: Readonly<Record<string, number>>) =>
    status.languages.map((id) => counts[id] ?? 0);
  const labelled = site.languages.has(language) ? language : site.defaultLanguage;
  const rows = status.databases.map(({ id, label, counts }) => ({
    name: id === undefined ? words.noDatabase : (label[labelled] ?? id),
    counts: countsOf(counts),
  }));
  const { missing, stale, unknown, fresh, old, severities } = status;
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: site.settings.timezone });
  const { format } = site.languages.get(site.defaultLanguage) ?? {};
  const dateOf = (instant: string) => ({
    iso: format?.date(instant).iso ?? instant,
    text: day.format(new Date(instant)),
  });
  return {
    title: words.title,
    questions: {
      title: words.questions,
      head: words.database,
      languages,
      rows,
      most: Math.max(1, ...rows.flatMap(({ counts }) => counts)),
      total: { name: words.total, counts: countsOf(status.totals) },
    },
    translations: {
      title: words.translations,
      summary: [
        ...(missing.length + stale.length === 0 ? [words.upToDate] : []),
        ...(unknown.length > 0 ? [words.unknown(unknown.length)] : []),
        ...(fresh > 0 ? [words.fresh(fresh)] : []),
      ],
      missing: missing.map(({ source, language: id }) => ({
        page: linkTo(site, source),
        file: source.file,
        text: words.missing(nameOf(site, id)),
      })),
      stale: stale.map(({ entry, source, changes }) => ({
        page: linkTo(site, entry),
        file: entry.file,
        text: words.stale(source.file),
        since: changes ? words.since(dateOf(changes.since).text) : words.notInHistory,
        lines: changes?.lines ?? [],
        accept: words.accept(entry.file),
      })),
    },
    old: {
      title: words.old(status.years),
      none: old.length === 0 ? words.noneOld : undefined,
      pages: old.map((entry) => ({
        page: linkTo(site, entry),
        file: entry.file,
        date: dateOf(entry.updated),
      })),
    },
    problems: {
      title: words.problems,
      lead: words.problemsLead,
      most: Math.max(1, ...Object.values(severities)),
      counts: (['error', 'warning', 'note'] as const).map((severity) => ({
        name: words.severities[severity],
        count: severities[severity],
      })),
    },
  };
}

function nameOf(site: Site, id: string): string {
  return site.languages.get(id)?.texts.language.name ?? id;
}

function linkTo({ addresses }: Site, entry: Entry): Link {
  return {
    href: addresses.href(addresses.ofEntry(entry)),
    text: entry.title,
    language: entry.language,
  };
}
