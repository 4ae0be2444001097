import { nearest } from '../../diagnostics/nearest.ts';
import { didYouMean, didYouMeanJa } from '../../diagnostics/rule.ts';
import { isFormer } from '../../entry/resolve-link.ts';
import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';

const files = {
  'content/site.yaml':
    'title: Example\nlanguages: [en]\norigin: https://faq.example\nlinks: { origin: https://www.example }\n' +
    'former: { answers: { faq: { en: "/faq/en/{slug}-e.html" } } }\n',
  'content/faq/en/other.md': examplePage({ title: 'How do I stop it?' }),
};

/** An address in the folder of former answers that does not have their form: no answer was ever there. */
export const linksNeverExisted = contentRule<{ written: string; form: string; meant?: string | undefined }>({
  id: 'links/never-existed',
  severity: 'warning',
  en: ({ written, form, meant }) => ({
    message: `\`${written}\` was never an address: those of former answers have the form \`${form}\``,
    hint: didYouMean(meant, 'Link to the answer by its file.'),
  }),
  ja: ({ written, form, meant }) => ({
    message: `アドレス \`${written}\` は以前のアドレスの形 \`${form}\` と合わず、存在したことがありません`,
    hint: didYouMeanJa(meant, '回答のファイルへのリンクにしてください。'),
  }),
  why: 'It looks like an address of the main website, and leads to an error page there.',
  wrong: {
    ...files,
    'content/faq/en/example.md': examplePage({}, 'See [how to stop it](/faq/en/other.html).\n'),
  },
  right: { ...files, 'content/faq/en/example.md': examplePage({}, 'See [how to stop it](other.md).\n') },
  *check({ site, catalog }) {
    const forms = Object.values(site.settings.former.answers)
      .flatMap((patterns) => Object.values(patterns))
      .map((form) => ({ form, folder: form.slice(0, form.slice(0, form.indexOf('{')).lastIndexOf('/') + 1) }))
      .filter(({ folder }) => folder !== '/');
    const known = new Set(catalog.former.map(({ from }) => from));
    for (const { file, answer } of catalog.entries) {
      for (const { written, line, column } of answer.links) {
        const path = /^[^?#]*/.exec(written)?.[0] ?? '';
        const match = forms.find(({ folder }) => path.startsWith(folder) && path !== folder);
        if (!match || isFormer(site, path) || known.has(path)) continue;
        const meant = inForm(path, match) ?? nearest(path, known);
        yield { place: { file, line, column }, values: { written, form: match.form, meant } };
      }
    }
  },
});

/** The same name in the form that answers had: `/faq/en/sftp.html` as `/faq/en/sftp-e.html`. */
function inForm(path: string, { form, folder }: { form: string; folder: string }): string | undefined {
  const extension = /\.[a-z]+$/.exec(form)?.[0] ?? '';
  const name = path
    .slice(folder.length)
    .replace(/\/$/, '')
    .replace(/\.[a-z]+$/, '');
  const [before = '', after = ''] = form.split('{slug}');
  const ending = after.slice(0, after.length - extension.length);
  if (name === '' || name.includes('/') || name.endsWith(ending || '\0')) return undefined;
  return before + name + after;
}
