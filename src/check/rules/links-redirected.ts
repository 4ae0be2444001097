import { posix } from 'node:path';
import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';

const files = {
  'content/site.yaml':
    'title: Example\nlanguages: [en]\norigin: https://faq.example\n' +
    'former: { answers: { faq: { en: "/faq/{slug}-e.html" } } }\n',
  'content/faq/en/other.md': examplePage({ title: 'How do I stop it?' }),
};

/** A link to a former address that a redirect page answers for. */
export const linksRedirected = contentRule<{ written: string; target: string }>({
  id: 'links/redirected',
  severity: 'note',
  en: ({ written, target }) => ({
    message: `\`${written}\` is a former address, which only redirects`,
    hint: `Link to \`${target}\`.`,
  }),
  ja: ({ written, target }) => ({
    message: `リンク先 \`${written}\` は以前のアドレスのため、転送されます`,
    hint: `\`${target}\` にリンクしてください。`,
  }),
  why: 'Each such link costs readers a second request, and breaks when the redirect is given up.',
  wrong: {
    ...files,
    'content/faq/en/example.md': examplePage({}, 'See [how to stop it](/faq/other-e.html).\n'),
  },
  right: { ...files, 'content/faq/en/example.md': examplePage({}, 'See [how to stop it](other.md).\n') },
  *check({ catalog }) {
    const former = new Map(catalog.former.map(({ from, to }) => [from, to]));
    for (const { file, answer } of catalog.entries) {
      for (const { written, line, column } of answer.links) {
        const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
        const to = former.get(path);
        if (to === undefined) continue;
        const target = typeof to === 'string' ? to : posix.relative(posix.dirname(file), to.file);
        const fragment = /#.*/.exec(suffix)?.[0] ?? '';
        yield { place: { file, line, column }, values: { written, target: target + fragment } };
      }
    }
  },
});
