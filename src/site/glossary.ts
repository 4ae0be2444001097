import { z } from 'zod';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../source/read-yaml.ts';
import { unusedTranslations } from './check-translations.ts';
import { readSettingsFile } from './read-settings-file.ts';
import { idSchema, type Localized, localizedSchema } from './settings.ts';

/** One entry of `glossary.yaml`. */
const glossaryTermSchema = z.strictObject({
  term: localizedSchema.describe('The word as pages write it; a language that is left out does not use it.'),
  meaning: localizedSchema.describe('What it means, in a sentence or two.'),
  answer: z.string().min(1).optional().describe('The question that says more: its slug, or `category/slug`.'),
});
export const glossarySchema = z.record(idSchema, glossaryTermSchema);

/** A word that readers may not know. Languages without it are not among its keys. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: Readonly<Record<string, string>>;
  readonly meaning: Readonly<Record<string, string>>;
  /** A slug, or `category/slug`. */
  readonly answer?: string | undefined;
}

const file = 'content/glossary.yaml';

/** Read `content/glossary.yaml`, in the order of the file. A site without the file has no glossary. */
export function loadGlossary(
  root: string,
  languages: readonly string[],
): {
  readonly terms: ReadonlyMap<string, GlossaryTerm>;
  readonly diagnostics: readonly Diagnostic[];
  readonly placeOf: (path: readonly string[]) => Place;
} {
  const { text, diagnostic } = readSettingsFile(root, file);
  if (text === undefined)
    return { terms: new Map(), diagnostics: diagnostic ? [diagnostic] : [], placeOf: () => ({ file }) };
  const { value = {}, diagnostics, placeOf } = readYaml(glossarySchema, { text, file });
  const terms = new Map<string, GlossaryTerm>();
  const found: Diagnostic[] = [];
  for (const [id, { term: written, meaning: explained, answer }] of Object.entries(value)) {
    const term = inLanguages(written, languages);
    const meaning = inLanguages(explained, languages);
    for (const [key, text] of Object.entries({ term: written, meaning: explained })) {
      const named = typeof text === 'string' ? [] : Object.keys(text);
      found.push(...unusedTranslations([id, key], named, { ids: languages, placeOf }));
    }
    for (const language of Object.keys(term)) {
      if (meaning[language] !== undefined) continue;
      found.push(diagnose('glossary/no-meaning', placeOf([id, 'meaning']), { id, language }));
      delete term[language];
    }
    terms.set(id, { id, term, meaning, answer });
  }
  return { terms, diagnostics: [...diagnostics, ...found], placeOf };
}

/** Has a site terms in the language? */
export function hasTerms(
  site: { readonly glossary: ReadonlyMap<string, GlossaryTerm> },
  language: string,
): boolean {
  return [...site.glossary.values()].some(({ term }) => term[language] !== undefined);
}

function inLanguages(text: Localized, languages: readonly string[]): Record<string, string> {
  const entries = languages.map((id) => [id, typeof text === 'string' ? text : text[id]] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
