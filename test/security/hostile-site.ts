import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { ruleIds } from '../../src/check/all-rules.ts';
import { dangerousDrawings, svg } from '../images/dangerous-drawings.ts';
import { attackPages, texts } from './vectors.ts';

/** Words of the interface that a site may bring itself. */
const interfaceTexts = (text: string) => ({
  header: { questions: text, search: text },
  answer: { contents: text, related: text, updated: `${text} {date}`, edit: text },
  contact: { title: text, lead: text },
  facets: { unknown: `${text} {name}`, words: text, example: text },
  search: { placeholder: text, nothing: `${text} {query}`, label: text },
  markdown: { copy: text, note: text, terminal: text, linkToSection: `${text} {heading}` },
  viewer: { label: text, close: text },
  redirect: { title: text, lead: text },
});

/**
 * Write a site in which everything that can be written is hostile: every vector in an answer, and each text in
 * every place for texts. Every rule is a warning, and what would be an error nevertheless is not
 * written, so that all of it is published.
 */
export async function writeHostileSite(root: string): Promise<void> {
  const files = new Map<string, string>();
  const word = (text: string) => text.replaceAll(/\s/g, '/');
  const address = (text: string) => `/${word(text).replaceAll(/[?#\\\p{Cc}]/gu, '')}`.replaceAll(/\/+/g, '/');
  const label = (text: string) => ({ en: text, ja: text });
  const all = texts.join(' ');

  for (const [index, { text }] of attackPages().entries())
    files.set(
      `content/faq/en/v${index}.md`,
      page({ title: `Attack ${index}`, lang: 'en' }, text.replaceAll('\0', '\\0')),
    );
  for (const [index, text] of texts.entries()) {
    const keys = {
      title: text,
      db: [`d${index}`],
      tags: [`t${index}`, text],
      summary: text,
      keywords: [text, 'x'],
      aliases: [address(`old/${index}/${text}`)],
    };
    const answer = `term ${text.replaceAll(/[<>\\\n]/g, '\\$&')}\n\n## A\n\n## B\n\n## C\n\n> [!NOTE]\n> x\n\n\`\`\`console\n$ x\n\`\`\`\n`;
    for (const lang of ['en', 'ja'])
      files.set(
        `content/faq/${lang}/t${index}.md`,
        page({ ...keys, lang, ...(lang === 'ja' && { aliases: [] }) }, answer),
      );
  }
  const drawings = dangerousDrawings.map(([content], index) => {
    const text = content.replaceAll('alert(1)', `fired(${index})`);
    files.set(`assets/images/s${index}.svg`, svg(text, 'width="9" height="9"'));
    return `![x](/assets/images/s${index}.svg)`;
  });
  for (let first = 0; first < drawings.length; first += 10)
    files.set(
      `content/faq/en/s${first}.md`,
      page({ title: `Drawings ${first}`, lang: 'en' }, drawings.slice(first, first + 10).join('\n\n')),
    );
  files.set(`assets/images/a" onerror="fired(1).svg`, svg('<rect width="9" height="9"/>'));

  const terms = <T>(prefix: string, make: (text: string) => T) =>
    stringify(Object.fromEntries(texts.map((text, index) => [`${prefix}${index}`, make(text)])));
  files.set(
    'content/tags.yaml',
    terms('t', (text) => ({ label: label(text), synonyms: [`${text} again`] })),
  );
  files.set(
    'content/databases.yaml',
    terms('d', (text) => ({
      label: label(text),
      name: label(text),
      description: label(text),
      contact: `mailto:${word(text)}`,
      site: `https://host.example/${word(text)}`,
    })),
  );
  files.set(
    'content/categories.yaml',
    stringify({
      faq: { label: label(all), description: label(all) },
      news: { label: label(all), kind: 'article' },
    }),
  );
  files.set(
    'content/glossary.yaml',
    terms('g', (text) => ({ term: label(`term ${text}`), meaning: label(text) })),
  );
  files.set('content/texts/en.yaml', stringify(interfaceTexts(all)));
  files.set('content/texts/ja.yaml', stringify(interfaceTexts(texts[0] ?? '')));
  files.set(
    'content/site.yaml',
    stringify({
      title: label(all),
      description: label(all),
      languages: ['en', 'ja'],
      origin: 'https://hostile.example',
      links: { origin: 'https://main.example' },
      repository: { edit: `https://forge.example/"onclick="fired(1)/{file}` },
      contact: {
        link: `https://host.example/${word(all)}`,
        text: label(all),
        tell: texts,
        prefill: { query: 'page={page}&title={title}', subject: label(all), body: label(`${all} {title}`) },
      },
      feedback: {
        link: `mailto:x@host.example?${word(all)}`,
        prefill: { subject: label(`${all} {title} {answer}`), body: label(all) },
      },
      navigation: texts.map((text) => ({ link: `https://host.example/${word(text)}`, label: label(text) })),
      footer: texts.map((text) => ({ link: label(`mailto:${word(text)}`), label: label(text) })),
      terms: { database: { singular: label(all), plural: label(all) } },
      math: true,
      searches: { en: texts, ja: texts },
      featured: texts.map((_text, index) => `t${index}`),
      licence: label(all),
      severities: Object.fromEntries(ruleIds.map((id) => [id, 'warning'])),
    }),
  );
  for (const [name, text] of files) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
}

function page(keys: object, answer: string): string {
  return `---\n${stringify({ category: 'faq', date: '2024-05-06', ...keys })}---\n\n${answer}\n`;
}
