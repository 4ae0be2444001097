import { once } from '../cache/once.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { identityOf, nameOf } from '../entry/identity.ts';
import { settingsFile } from '../site/settings-file.ts';
import type { LinkCheckInput } from './catalog.ts';

/** Report pages that front matter or settings name and that do not exist. */
export function nameDiagnostics({ site, entries, drafts, broken, named }: LinkCheckInput): Diagnostic[] {
  const isDraft = (name: string) => drafts.some((draft) => nameOf(draft) === name || draft.slug === name);
  // What is wrong with a page is reported at the page.
  const brokenNames = broken.flatMap((file) => {
    const identity = identityOf(file);
    return identity ? [nameOf(identity), identity.slug] : [];
  });
  const names = once(() => new Set(entries.map(nameOf)));
  const related = entries.flatMap((entry) =>
    entry.related
      .filter(
        (name) => named(name, entry.language) === undefined && !isDraft(name) && !brokenNames.includes(name),
      )
      // Named in the other language only: a translation may still be missing.
      .filter((name) => !names().has(name))
      .map((name) => {
        const place = { file: entry.file, line: entry.lines.related };
        return diagnose('catalog/unknown-related', place, { name, nearest: nearest(name, names()) });
      }),
  );
  const { featured, navigation, footer } = site.settings;
  const unknown = Object.entries({ featured, navigation, footer }).flatMap(([key, all]) =>
    all
      .flatMap((link) => (typeof link === 'string' ? [link] : []))
      .filter((name) => ![...site.languages.keys()].some((language) => named(name, language)))
      .filter((name) => !isDraft(name) && !brokenNames.includes(name))
      .map((name) => ({ key, name })),
  );
  const terms = [...site.glossary.values()].flatMap(({ id, answer }) =>
    answer === undefined ||
    isDraft(answer) ||
    brokenNames.includes(answer) ||
    [...site.languages.keys()].some((language) => named(answer, language))
      ? []
      : [{ id, name: answer }],
  );
  const namesAndSlugs = once(() => new Set([...names(), ...entries.map(({ slug }) => slug)]));
  return [
    ...related,
    ...terms.map(({ id, name }) =>
      diagnose(
        'glossary/unknown-answer',
        { file: 'content/glossary.yaml' },
        { id, name, nearest: nearest(name, namesAndSlugs()) },
      ),
    ),
    ...unknown.map(({ key, name }) =>
      diagnose(
        'catalog/unknown-page',
        { file: settingsFile },
        { key, name, nearest: nearest(name, namesAndSlugs()) },
      ),
    ),
  ];
}
