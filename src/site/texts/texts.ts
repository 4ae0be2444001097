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
