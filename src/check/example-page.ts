const valid = {
  title: 'How do I change it?',
  category: 'faq',
  db: '[ddbj]',
  tags: '[release]',
  date: '2024-05-06',
  lang: 'en',
};

/** Write a page for an example: a valid one, with these lines of front matter changed, added or (`''`) left out. */
export function examplePage(
  keys: Readonly<Record<string, string>> = {},
  answer = 'Change it on the page of your submission.\n',
): string {
  const lines = Object.entries({ ...valid, ...keys })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', '', answer].join('\n');
}
