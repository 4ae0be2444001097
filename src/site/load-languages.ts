import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { unusedFiles } from '../source/unused-files.ts';
import { createFormatter } from './formatter.ts';
import { readSettingsFile } from './read-settings-file.ts';
import { readTexts } from './read-texts.ts';
import type { Settings } from './settings.ts';
import type { Language } from './site.ts';
import { en } from './texts/en.ts';
import { ja } from './texts/ja.ts';
import type { Texts } from './texts/texts.ts';

/** The languages that need no text file. */
const builtIn: Readonly<Record<string, Texts>> = { en, ja };

/**
 * Bring the site's languages with their interface texts.
 *
 * A language that Kotae does not speak takes its texts from `content/texts/{language}.yaml`, held against the
 * keys of the English ones; a key that is missing there is reported and read in English. The same file may
 * reword single texts of a built-in language.
 */
export async function loadLanguages(
  root: string,
  settings: Settings,
  place: Place,
): Promise<{ value: Map<string, Language>; diagnostics: Diagnostic[] }> {
  const value = new Map<string, Language>();
  const diagnostics: Diagnostic[] = [];
  for (const id of settings.languages) {
    const file = `content/texts/${id}.yaml`;
    const { text, diagnostic } = await readSettingsFile(root, file);
    if (diagnostic) diagnostics.push(diagnostic);
    else if (text === undefined && builtIn[id] === undefined) {
      diagnostics.push(diagnose('site/missing-texts', place, { language: id }));
    }
    const own =
      text === undefined ? { texts: builtIn[id] ?? en, diagnostics: [] } : readTexts(text, file, builtIn[id]);
    diagnostics.push(...own.diagnostics);
    value.set(id, {
      id,
      texts: own.texts,
      format: createFormatter(own.texts.language.locale, settings.timezone),
    });
  }
  const names = settings.languages.map((id) => `${id}.yaml`);
  diagnostics.push(...(await unusedFiles(root, 'content/texts', names)));
  return { value, diagnostics };
}
