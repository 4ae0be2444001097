import type { Plural } from '../../src/site/texts/texts.ts';

/** Put values into a text: `fill('Without “{name}”', { name: 'DRA' })`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Create the function that words a number in a language: `{count}` and the other values are filled in. */
export function counter(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (text: Plural, count: number, values: Readonly<Record<string, number | string>> = {}) => {
    const all = Object.entries({ ...values, count }).map(([name, value]) => [
      name,
      typeof value === 'number' ? numbers.format(value) : value,
    ]);
    return fill(text[rules.select(count)] ?? text.other, Object.fromEntries(all));
  };
}
