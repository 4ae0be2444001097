import { z } from 'zod';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readYaml } from '../source/read-yaml.ts';
import { pluralForms } from './plural-forms.ts';
import { en } from './texts/en.ts';
import type { Plural, Texts } from './texts/texts.ts';

type Tree = { readonly [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), treeSchema])));

export interface ReadTextsOptions {
  /** Path relative to the root, for diagnostics. */
  readonly file: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** The texts that stay where the file names none; without it a missing one is reported, and read in English. */
  readonly base: Texts | undefined;
}

/**
 * Read a file of interface texts, checked against the keys, the shapes and the values in braces of the English ones.
 *
 * A plural form that the language needs and the file forgets is reported, as is a sentence that is English still.
 */
export function readTexts(
  text: string,
  { file, language, base }: ReadTextsOptions,
): { texts: Texts; diagnostics: Diagnostic[] } {
  const { value = {}, diagnostics, placeOf } = readYaml(treeSchema, { text, file });
  const found: Diagnostic[] = [...diagnostics];
  const plurals: { readonly path: string[]; readonly forms: readonly string[] }[] = [];
  const merge = (known: Tree, fallback: Tree, given: Tree, path: string[]): Tree => {
    if (isPlural(known)) {
      if (!isPlural(given)) return missing(known, fallback, path);
      for (const [form, words] of Object.entries(given))
        checkWords(String(known[form] ?? known.other), words, [...path, form]);
      plurals.push({ path, forms: Object.keys(given) });
      return given;
    }
    for (const key of Object.keys(given).filter((name) => !(name in known))) {
      const values = { key: [...path, key].join('.'), nearest: nearest(key, Object.keys(known)) };
      found.push(diagnose('site/unknown-text', placeOf([...path, key]), values));
    }
    return Object.fromEntries(
      Object.entries(known).map(([key, english]) => {
        const here = [...path, key];
        const own = given[key];
        const instead = fallback[key] ?? english;
        if (own !== undefined && typeof own !== typeof english) {
          const forms = typeof english === 'string' ? [] : Object.keys(english);
          found.push(diagnose('site/misshapen-text', placeOf(here), { key: here.join('.'), forms }));
          return [key, instead];
        }
        if (typeof english === 'string') {
          if (typeof own !== 'string') return [key, missing(english, instead, here)];
          checkWords(english, own, here);
          return [key, own];
        }
        return [key, merge(english, instead as Tree, typeof own === 'object' ? own : {}, here)];
      }),
    );
  };
  const isEnglish = language.split('-')[0] === 'en';
  const checkWords = (english: string, own: string | Tree, path: string[]) => {
    if (!isEnglish && own === english && isSentence(english))
      found.push(diagnose('site/untranslated-text', placeOf(path), { key: path.join('.'), english }));
    const known = placeholdersOf(english);
    for (const name of placeholdersOf(String(own)).filter((name) => !known.includes(name))) {
      const values = { name, known, nearest: nearest(name, known) };
      found.push(diagnose('site/unknown-placeholder', placeOf(path), values));
    }
  };
  const missing = <T extends string | Tree>(english: string | Tree, instead: T, path: string[]): T => {
    if (base !== undefined || diagnostics.length > 0) return instead;
    const shown = typeof english === 'string' ? english : String(english.other);
    found.push(diagnose('site/missing-text', { file }, { key: path.join('.'), english: shown }));
    return instead;
  };
  const texts = merge(en as unknown as Tree, (base ?? en) as unknown as Tree, value, []) as unknown as Texts;
  const { locale } = texts.language;
  if (isLocale(locale)) {
    const needed = pluralForms(locale);
    for (const { path, forms } of plurals)
      for (const { form, numbers } of needed.filter((each) => !forms.includes(each.form)))
        found.push(
          diagnose('site/missing-form', placeOf(path), {
            key: path.join('.'),
            form,
            numbers: numbers.join(', '),
          }),
        );
    return { texts, diagnostics: found };
  }
  const key = ['language', 'locale'];
  const values = {
    key: key.join('.'),
    found: locale,
    expected: { kind: 'like', example: 'fr-FR' } as const,
  };
  return {
    texts: { ...texts, language: { ...texts.language, locale: (base ?? en).language.locale } },
    diagnostics: [...found, diagnose('yaml/invalid-value', placeOf(key), values)],
  };
}

/** Two words or more: a single one may well be the same in two languages. */
function isSentence(english: string): boolean {
  return /\p{L}{2}\P{L}+\p{L}{2}/u.test(english.replace(/\{\w+\}/g, ''));
}

/** The names in braces that stand for values: `{count}`. */
function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function isPlural(tree: Tree): tree is Tree & Plural {
  return typeof tree.other === 'string';
}
