import type { ImportLog } from '../import-log.ts';
import { linesOutsideCode } from '../lines-outside-code.ts';
import type { FolderPage } from './read-folder-page.ts';

/** Signs by which a script is known, by its code of ISO 15924. Japanese is known by its syllables. */
const signs: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latn}/gu,
  Cyrl: /\p{Script=Cyrl}/gu,
  Grek: /\p{Script=Grek}/gu,
  Arab: /\p{Script=Arab}/gu,
  Hebr: /\p{Script=Hebr}/gu,
  Deva: /\p{Script=Deva}/gu,
  Thai: /\p{Script=Thai}/gu,
  Kore: /\p{Script=Hang}/gu,
  Jpan: /[\p{Script=Hira}\p{Script=Kana}]/gu,
  Hani: /\p{Script=Hani}/gu,
};

/** Pages with fewer letters than this are not judged. */
const fewest = 40;

/**
 * Report it when more than half of the pages that are in the language of an import are written in a script of another.
 *
 * Code and addresses are not counted: every script has them in Latin letters.
 */
export function reportOtherScript(pages: readonly FolderPage[], language: string, log: ImportLog): void {
  const own = scriptOf(language);
  const written = pages
    .filter((page) => page.language === language)
    .map(({ path, split }) => ({ path, script: mainScript(split.body) }))
    .filter(({ script }) => script !== undefined);
  const others = written.filter(({ script }) => script !== own);
  const [first] = others;
  if (!(own in signs) || first?.script === undefined || 2 * others.length <= written.length) return;
  const likely = new Intl.Locale(`und-${first.script}`).maximize().language;
  log.report('import/other-script', { file: first.path }, { language, script: first.script, likely });
}

function scriptOf(language: string): string {
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  return /^Han[st]$/.test(script) ? 'Hani' : script;
}

function mainScript(text: string): string | undefined {
  const prose = linesOutsideCode(text)
    .map((line) => line.text.replaceAll(/`[^`]*`|<[^<>]*>|\]\([^()]*\)|[a-z]+:\/\/\S*/gi, ' '))
    .join('\n');
  const counts = Object.fromEntries(
    Object.entries(signs).map(([script, sign]) => [script, prose.match(sign)?.length ?? 0]),
  );
  // Japanese is mixed with characters that Chinese has, too.
  if (counts.Jpan) counts.Jpan += counts.Hani ?? 0;
  const [script, count] = Object.entries(counts).reduce((most, one) => (one[1] > most[1] ? one : most));
  return count < fewest ? undefined : script;
}
