import { examplePage } from '../example-page.ts';
import { pageRule } from '../rule.ts';
import { widthOf } from '../text/width.ts';

/** In columns of half-width characters: about three lines of a list on a telephone. */
const limit = 120;

/** A title that lists and search engines cut off. A full-width character counts as two. */
export const titlesTooLong = pageRule<{ width: number; limit: number }>({
  id: 'titles/too-long',
  severity: 'warning',
  en: ({ width, limit }) => ({
    message: `The title is ${width} columns wide: lists and search engines cut off what goes beyond ${limit}`,
    hint: 'Ask one thing in the title, and move the circumstances into the answer.',
  }),
  ja: ({ width, limit }) => ({
    message: `タイトルが長く (半角 ${width} 文字分、上限 ${limit})、一覧や検索結果で途中までしか表示されません`,
    hint: 'タイトルでは 1 つのことだけを尋ね、事情は回答の本文に移してください。',
  }),
  why: `Lists and search engines cut titles off; ${limit} half-width or ${limit / 2} full-width characters are the most that is shown anywhere.`,
  wrong: {
    'content/faq/en/example.md': examplePage({
      title:
        'My release date was set two years ago when the paper was not written yet and now the journal wants the data to be public, what do I do?',
    }),
  },
  right: {
    'content/faq/en/example.md': examplePage({
      title: 'The journal wants my data to be public now. How do I change the release date?',
    }),
  },
  *check({ entry: { file, title, lines } }) {
    const width = widthOf(title);
    if (width > limit) yield { place: { file, line: lines.title }, values: { width, limit } };
  },
});
