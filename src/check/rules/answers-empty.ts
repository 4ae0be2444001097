import { pageRule } from '../rule.ts';

/** A page with front matter and nothing below it, or nothing that can be seen. A draft may be empty. */
export const answersEmpty = pageRule({
  id: 'answers/empty',
  severity: 'warning',
  en: () => ({
    message: 'There is no answer below the front matter',
    hint: 'Write the answer, or keep the page back with `draft: true`.',
  }),
  ja: () => ({
    message: 'フロントマターの下に回答がありません',
    hint: '回答を書くか、書き終えるまで `draft: true` にしてください。',
  }),
  why: 'Readers who followed the question to its page find nothing there.',
  wrong: '',
  right: 'Change it on the page of your submission.\n',
  *check({ entry: { file, answer, draft }, source }) {
    if (draft) return;
    if (/<(?:img|table|pre|hr|video|audio)\b/.test(answer.html) || answer.sections.length > 0) return;
    yield { place: { file, line: source.trimEnd().split('\n').length }, values: {} };
  },
});
