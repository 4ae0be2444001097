import { diagnose } from '../../diagnostics/diagnostic.ts';
import { pageRule } from '../rule.ts';

/** A page with front matter and nothing below it, or nothing that can be seen. A draft may be empty. */
export const answersEmpty = pageRule({
  id: 'answers/empty',
  why: 'Readers who followed the question to its page find nothing there.',
  wrong: '',
  right: 'Change it on the page of your submission.\n',
  *check({ entry: { file, answer, draft }, source }) {
    if (draft) return;
    if (/<(?:img|table|pre|hr|video|audio)\b/.test(answer.html) || answer.sections.length > 0) return;
    yield diagnose('answers/empty', { file, line: source.trimEnd().split('\n').length }, {});
  },
});
