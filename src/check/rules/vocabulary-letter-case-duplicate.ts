import type { Place } from '../../diagnostics/diagnostic.ts';
import { examplePage } from '../example-page.ts';
import { contentRule } from '../rule.ts';

/** A tag that other pages of the language write in another letter case. The rarer spelling is reported. */
export const vocabularyLetterCaseDuplicate = contentRule<{ word: string; usual: string; count: number }>({
  id: 'vocabulary/letter-case-duplicate',
  severity: 'warning',
  en: ({ word, usual, count }) => ({
    message: `The tag \`${word}\` is written \`${usual}\` on ${count} other page${count === 1 ? '' : 's'}`,
    hint: `Write \`${usual}\`.`,
  }),
  ja: ({ word, usual, count }) => ({
    message: `タグ \`${word}\` は、ほかの ${count} ページの \`${usual}\` と大文字・小文字だけが違います`,
    hint: `\`${usual}\` にそろえてください。`,
  }),
  why: 'The site takes them for one tag, but whoever searches the files, or adds a page, sees two.',
  wrong: {
    'content/faq/en/first.md': examplePage({ title: 'How do I change it?', tags: '[Release]' }),
    'content/faq/en/second.md': examplePage({ title: 'How do I send it?', tags: '[Release]' }),
    'content/faq/en/third.md': examplePage({ title: 'How do I stop it?', tags: '[release]' }),
  },
  right: {
    'content/faq/en/first.md': examplePage({ title: 'How do I change it?', tags: '[Release]' }),
    'content/faq/en/second.md': examplePage({ title: 'How do I send it?', tags: '[Release]' }),
    'content/faq/en/third.md': examplePage({ title: 'How do I stop it?', tags: '[Release]' }),
  },
  *check({ pages }) {
    const spellings = new Map<string, Map<string, Place[]>>();
    for (const page of pages) {
      for (const { word, place } of page.words().filter(({ key }) => key === 'tags')) {
        const key = `${page.entry.language}/${word.toLowerCase()}`;
        const spelt = spellings.get(key) ?? new Map<string, Place[]>();
        const places = spelt.get(word) ?? [];
        spelt.set(word, places);
        places.push(place);
        spellings.set(key, spelt);
      }
    }
    for (const spelt of spellings.values()) {
      const [usual, ...others] = [...spelt].sort(([, a], [, b]) => b.length - a.length);
      for (const [word, places] of others) {
        const values = { word, usual: usual?.[0] ?? '', count: usual?.[1].length ?? 0 };
        for (const place of places) yield { place, values };
      }
    }
  },
});
