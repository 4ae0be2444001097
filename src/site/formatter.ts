import { type Counter, createCounter } from './texts/texts.ts';

/** A date as machines and as people read it. */
export interface DateLabel {
  /** The calendar day in the site's zone, such as `2021-05-05`. */
  readonly iso: string;
  readonly text: string;
}

/** Dates, numbers, lists and order, the way one language writes them. */
export interface Formatter {
  readonly date: (instant: string) => DateLabel;
  /** The form for narrow lists, such as `5 May 2021`. */
  readonly shortDate: (instant: string) => DateLabel;
  /** The year alone, such as `2021` or `2021年`. */
  readonly year: (instant: string) => string;
  readonly number: (value: number) => string;
  readonly count: Counter;
  /** The name of a language by its tag, such as `Japanese` or `日本語`. */
  readonly language: (tag: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
}

/**
 * Make the formatter of a language.
 *
 * `locale` is a BCP 47 tag, `timeZone` an IANA name. The machine's own locale and zone play no part, so that
 * output is the same everywhere.
 */
export function createFormatter(locale: string, timeZone: string): Formatter {
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const short = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone,
  });
  const day = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  });
  const years = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  const displayNames = new Intl.DisplayNames(locale, { type: 'language' });
  const languages = new Map<string, string>(); // every page names all languages of its site
  const collator = new Intl.Collator(locale, { numeric: true });
  // Many pages are of one day, and each is dated in many places.
  const label = (format: Intl.DateTimeFormat) => {
    const known = new Map<string, DateLabel>();
    return (instant: string) => {
      const date = new Date(instant);
      const made = known.get(instant) ?? { iso: day.format(date), text: format.format(date) };
      known.set(instant, made);
      return made;
    };
  };
  return {
    date: label(long),
    shortDate: label(short),
    year: (instant) => years.format(new Date(instant)),
    number: (value) => numbers.format(value),
    count: createCounter(locale),
    language: (tag) => {
      const name = languages.get(tag) ?? displayNames.of(tag) ?? tag;
      languages.set(tag, name);
      return name;
    },
    list: (items) => lists.format(items),
    compare: collator.compare,
  };
}
