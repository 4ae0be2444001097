import type { en } from './en.ts';

/** The forms of a text that depends on a number, by plural category; `other` is always there. */
export type Plural = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

type Translated<T, Forms> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends { other: string }
      ? Forms
      : Translated<T[Key], Forms>;
};

/** Every word of the interface in one language: the keys of the English texts. */
export type Texts = Translated<typeof en, Plural>;

/**
 * The texts of a language that has these plural categories besides `other` (CLDR), each form written out: a
 * forgotten one, or one that the language does not know, does not compile.
 */
export type TextsWith<Categories extends Intl.LDMLPluralRule> = Translated<
  typeof en,
  { readonly [Category in Categories | 'other']: string }
>;

/** Put values into a text: `fill('Updated {date}', { date: '5 May' })`. Unknown names stay as they are. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** The form of `text` that goes with `count`, filled with it and the other values; numbers are written as the language does. */
export type Counter = (
  text: Plural,
  count: number,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Make the function that words numbers in a language, which `locale` names by its BCP 47 tag. */
export function createCounter(locale: string): Counter {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (text, count, values = {}) => {
    const shown = Object.entries({ ...values, count }).map(([name, value]) => [
      name,
      typeof value === 'number' ? numbers.format(value) : value,
    ]);
    return fill(text[plurals.select(count)] ?? text.other, Object.fromEntries(shown));
  };
}
