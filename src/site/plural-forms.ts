/** A plural category with the first numbers that it is used for. */
export interface PluralForm {
  readonly form: Intl.LDMLPluralRule;
  readonly numbers: readonly number[];
}

/**
 * List the plural categories that a language uses for the numbers a site counts to.
 *
 * Categories for fractions, and for a million and more, are left out.
 */
export function pluralForms(locale: string): PluralForm[] {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Map<Intl.LDMLPluralRule, number[]>();
  for (const number of [...Array(201).keys(), 1000, 1001, 10_000]) {
    const form = rules.select(number);
    numbers.set(form, [...(numbers.get(form) ?? []), number]);
  }
  return [...numbers].map(([form, all]) => ({ form, numbers: all.slice(0, 3) }));
}
