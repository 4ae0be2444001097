/** How much a diagnostic weighs: an error publishes nothing, a warning publishes, a note only tells. */
export type Severity = 'error' | 'warning' | 'note';

/** What a report says: what was found and expected, and how to fix it. */
export interface Wording {
  readonly message: string;
  readonly hint: string;
}

/** One kind of problem, worded in every language that reports are printed in. */
export interface Rule<Values extends object = object> {
  readonly severity: Severity;
  readonly en: (values: Values) => Wording;
  readonly ja: (values: Values) => Wording;
}

/** The values that the message of a rule speaks of. */
export type ValuesOfRule<Known> = Known extends Rule<infer Values> ? Values : never;

/** The languages that reports are printed in. */
export const reportLanguages = ['en', 'ja'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** Give a rule its type: `rule<{ key: string }>({ severity: 'error', en: …, ja: … })`. */
export function rule<Values extends object = object>(definition: Rule<Values>): Rule<Values> {
  return definition;
}

/** Word a hint that proposes the nearest known word, when there is one, and otherwise says what to do. */
export function didYouMean(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean \`${nearest}\`?`;
}

/** The Japanese form of `didYouMean`. */
export function didYouMeanJa(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `「${nearest}」の間違いではありませんか。`;
}
