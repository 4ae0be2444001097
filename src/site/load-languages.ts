import { basename } from 'node:path';
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { unusedFiles } from '../source/unused-files.ts';
import { createFormatter } from './formatter.ts';
import { readSettingsFile } from './read-settings-file.ts';
import { readTexts } from './read-texts.ts';
import type { Settings } from './settings.ts';
import type { Language } from './site.ts';
import { withOwnTerm } from './terms.ts';
import { textFiles } from './text-files.ts';
import { builtInLanguages, readBuiltInTexts } from './texts/built-in.ts';
import { en } from './texts/en.ts';

/**
 * Load the site's languages with their interface texts.
 *
 * A language that Kotae does not speak takes its texts from `content/texts/{language}.yaml`, checked against the
 * keys of the English ones; a key that is missing there is reported and read in English. The same file may
 * reword single texts of a built-in language. Only the texts of the site's own languages are loaded.
 */
export async function loadLanguages(
  root: string,
  settings: Settings,
  place: Place,
): Promise<{ value: Map<string, Language>; diagnostics: Diagnostic[] }> {
  const value = new Map<string, Language>();
  const diagnostics: Diagnostic[] = [];
  const files = await textFiles(root);
  for (const id of settings.languages) {
    const file = files.get(id) ?? `content/texts/${id}.yaml`;
    const known = await readBuiltInTexts(id);
    const builtIn = known && withOwnTerm(known, settings.terms.database, id);
    const { text, diagnostic } = readSettingsFile(root, file);
    if (diagnostic) diagnostics.push(diagnostic);
    else if (text === undefined && builtIn === undefined) {
      diagnostics.push(diagnose('site/missing-texts', place, { language: id, builtIn: builtInLanguages }));
    }
    const own =
      text === undefined
        ? { texts: builtIn ?? en, diagnostics: [] }
        : readTexts(text, { file, language: id, base: builtIn });
    diagnostics.push(...own.diagnostics);
    value.set(id, {
      id,
      texts: own.texts,
      format: createFormatter(own.texts.language.locale, settings.timezone),
    });
  }
  const names = settings.languages.map((id) => basename(files.get(id) ?? `${id}.yaml`));
  diagnostics.push(...(await unusedFiles(root, 'content/texts', names)));
  return { value, diagnostics };
}
