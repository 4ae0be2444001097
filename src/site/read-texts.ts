import { z } from 'zod';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readYaml } from '../source/read-yaml.ts';
import { pluralForms } from './plural-forms.ts';
import { en } from './texts/en.ts';
import type { Plural, Texts } from './texts/texts.ts';

type Tree = { readonly [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), treeSchema])));

/** All that a language may tell numbers apart by (CLDR). */
const pluralCategories: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

export interface ReadTextsOptions {
  /** Path relative to the root, for diagnostics. */
  readonly file: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** The texts that stay where the file names none; without it a missing one is reported, and read in English. */
  readonly base: Texts | undefined;
}

/** A file while it is read. */
interface Reading {
  readonly file: string;
  readonly placeOf: (path: readonly string[]) => Place;
  /** Whether sentences may be English. */
  readonly isEnglish: boolean;
  /** Whether the file has to hold all texts. */
  readonly isWhole: boolean;
  readonly found: Diagnostic[];
  /** The texts that depend on a number, with the forms that the file has of each. */
  readonly plurals: { readonly path: readonly string[]; readonly forms: readonly string[] }[];
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
  const reading: Reading = {
    file,
    placeOf,
    isEnglish: language.split('-')[0] === 'en',
    isWhole: base === undefined && diagnostics.length === 0,
    found: [...diagnostics],
    plurals: [],
  };
  const { found } = reading;
  const texts = mergeTexts(reading, en, (base ?? en) as Tree, value) as Texts;
  const { locale } = texts.language;
  if (isLocale(locale)) return { texts, diagnostics: [...found, ...missingForms(reading, locale)] };
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

/** Take each known text from what is given, and from `fallback` what is missing or of another shape. */
function mergeTexts(
  reading: Reading,
  known: Tree,
  fallback: Tree,
  given: Tree,
  path: readonly string[] = [],
): Tree {
  const { found, placeOf } = reading;
  if (isPlural(known)) return pluralOf(reading, known, fallback, given, path);
  reportUnknown(reading, Object.keys(given), Object.keys(known), path);
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
        if (typeof own !== 'string') return [key, missing(reading, english, instead, here)];
        checkWords(reading, english, own, here);
        return [key, own];
      }
      return [key, mergeTexts(reading, english, instead as Tree, typeof own === 'object' ? own : {}, here)];
    }),
  );
}

/** Take the forms of a text that depends on a number. */
function pluralOf(
  reading: Reading,
  known: Tree & Plural,
  fallback: Tree,
  given: Tree,
  path: readonly string[],
): Tree {
  reportUnknown(reading, Object.keys(given), pluralCategories, path);
  if (!isPlural(given)) return missing(reading, known, fallback, path);
  const forms = Object.entries(given).filter(([form]) => pluralCategories.includes(form));
  const words = forms.filter((each): each is [string, string] => typeof each[1] === 'string');
  for (const [form] of forms.filter(([, own]) => typeof own !== 'string')) {
    const here = [...path, form];
    reading.found.push(
      diagnose('site/misshapen-text', reading.placeOf(here), { key: here.join('.'), forms: [] }),
    );
  }
  for (const [form, own] of words)
    checkWords(reading, String(known[form] ?? known.other), own, [...path, form]);
  reading.plurals.push({ path, forms: forms.map(([form]) => form) });
  return Object.fromEntries(words);
}

/** Report the keys that are none of the known ones. */
function reportUnknown(
  { found, placeOf }: Reading,
  keys: readonly string[],
  known: readonly string[],
  path: readonly string[],
): void {
  for (const key of keys.filter((each) => !known.includes(each))) {
    const values = { key: [...path, key].join('.'), nearest: nearest(key, known) };
    found.push(diagnose('site/unknown-text', placeOf([...path, key]), values));
  }
}

/** Report a sentence that is English still, and values in braces that the English text does not have. */
function checkWords(
  { found, placeOf, isEnglish }: Reading,
  english: string,
  own: string,
  path: readonly string[],
): void {
  if (!isEnglish && own === english && isSentence(english))
    found.push(diagnose('site/untranslated-text', placeOf(path), { key: path.join('.'), english }));
  const known = placeholdersOf(english);
  for (const name of placeholdersOf(own).filter((each) => !known.includes(each))) {
    const values = { name, known, nearest: nearest(name, known) };
    found.push(diagnose('site/unknown-placeholder', placeOf(path), values));
  }
}

/** Report a text that the file does not have, where it has to; what stands there instead comes out. */
function missing<T extends string | Tree>(
  { file, found, isWhole }: Reading,
  english: string | Tree,
  instead: T,
  path: readonly string[],
): T {
  if (!isWhole) return instead;
  const shown = typeof english === 'string' ? english : String(english.other);
  found.push(diagnose('site/missing-text', { file }, { key: path.join('.'), english: shown }));
  return instead;
}

/** The plural forms that the language needs and the file forgets. */
function missingForms({ placeOf, plurals }: Reading, locale: string): Diagnostic[] {
  const needed = pluralForms(locale);
  return plurals.flatMap(({ path, forms }) =>
    needed
      .filter(({ form }) => !forms.includes(form))
      .map(({ form, numbers }) =>
        diagnose('site/missing-form', placeOf(path), {
          key: path.join('.'),
          form,
          numbers: numbers.join(', '),
        }),
      ),
  );
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
