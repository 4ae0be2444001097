import fc from 'fast-check';

/** One way to spoil a text. */
type Mutation = (lines: readonly string[]) => readonly string[];

const nat = fc.nat({ max: 400 });
const within = (at: number, lines: readonly string[]) => (lines.length === 0 ? 0 : at % lines.length);
const spread = (lines: readonly string[], at: number, ...inserted: readonly string[]) => [
  ...lines.slice(0, at),
  ...inserted,
  ...lines.slice(at),
];

const snippets = [
  '---',
  '```',
  '~~~',
  '<div>',
  '</div>',
  '<div markdown="1">',
  '<!--',
  '<table>',
  '<td',
  '<pre>',
  '<a href="',
  '</p></span>',
  '{% if x %}',
  '{{ page.title',
  '{::nomarkdown}',
  '{:/}',
  '{: .x #y}',
  '{:toc}',
  '^',
  '| a |',
  '|---|',
  ': ',
  '1) ',
  '> ',
  '$$',
  '*[x]: y',
  '[x]: /faq/en/page-e.html',
  '**',
  '\\\\',
  '\t\t',
  '\u3000',
  '&nbsp;&#x;',
];

const mutations: readonly fc.Arbitrary<Mutation>[] = [
  fc.tuple(nat, fc.nat({ max: 4 })).map(([at, count]) => (lines) => [
    ...lines.slice(0, within(at, lines)),
    ...lines.slice(within(at, lines) + count),
  ]),
  fc.tuple(nat, fc.nat({ max: 6 }), nat).map(
    ([from, count, to]) =>
      (lines) =>
        spread(lines, within(to, lines), ...lines.slice(within(from, lines), within(from, lines) + count)),
  ),
  fc.tuple(nat, nat, fc.constantFrom('  ', '    ', '> ', '- ', '1. ', '\t', ': ')).map(
    ([from, count, by]) =>
      (lines) =>
        lines.map((line, index) => {
          const start = within(from, lines);
          return index >= start && index <= start + (count % 8) ? by + line : line;
        }),
  ),
  fc.tuple(nat, fc.constantFrom(...snippets)).map(
    ([at, snippet]) =>
      (lines) =>
        spread(lines, within(at, lines), snippet),
  ),
  fc.tuple(nat, fc.constantFrom(...snippets), nat).map(
    ([at, snippet, column]) =>
      (lines) =>
        lines.map((line, index) => {
          const cut = column % (line.length + 1);
          return index === within(at, lines) ? line.slice(0, cut) + snippet + line.slice(cut) : line;
        }),
  ),
  fc
    .nat({ max: 3 })
    .map((every) => (lines) => lines.filter((line, index) => line !== '' || index % (every + 2) === 0)),
  fc.tuple(nat, fc.constantFrom('>', '"', '</', '`', ')', ']', '|', '---')).map(
    ([at, mark]) =>
      (lines) =>
        lines.map((line, index) => (index === within(at, lines) ? line.replace(mark, '') : line)),
  ),
];

const lineEnds = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** A text after some of the things that happen to pages in many hands. */
export function mutated(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(fc.oneof(...mutations), { maxLength: 6 }),
      fc.array(lineEnds, { minLength: 1, maxLength: 5 }),
    )
    .map(([steps, ends]) => {
      const lines = steps.reduce<readonly string[]>((all, step) => step(all), text.split('\n'));
      return lines
        .map((line, index) => line + (index === lines.length - 1 ? '' : ends[index % ends.length]))
        .join('');
    });
}
