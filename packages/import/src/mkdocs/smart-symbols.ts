import { visit } from 'unist-util-visit';
import type { Draft, Edit } from '../draft.ts';
import { rangeOf } from '../lines.ts';

const fractions: Readonly<Record<string, string>> = {
  ...{ '1/4': '¼', '1/2': '½', '3/4': '¾', '1/3': '⅓', '2/3': '⅔', '1/5': '⅕', '2/5': '⅖', '3/5': '⅗' },
  ...{ '4/5': '⅘', '1/6': '⅙', '5/6': '⅚', '1/8': '⅛', '3/8': '⅜', '5/8': '⅝', '7/8': '⅞' },
};

/** What is written, and what is shown for it, by the options of the extension. */
const symbols: readonly (readonly [option: string, pattern: RegExp, shown: (found: string) => string])[] = [
  ['trademark', /\(tm\)/g, () => '™'],
  ['copyright', /\(c\)/g, () => '©'],
  ['registered', /\(r\)/g, () => '®'],
  ['care_of', /\bc\/o\b/g, () => '℅'],
  ['plusminus', /\+\/-/g, () => '±'],
  ['arrows', /<-->|(?<!-)-->|<--(?!-)/g, (found) => ({ '<-->': '↔', '-->': '→' })[found] ?? '←'],
  ['notequal', /=\/=/g, () => '≠'],
  ['fractions', /(?<![\d/])[1-7]\/[2-8](?![\d/])/g, (found) => fractions[found] ?? found],
  [
    'ordinal_numbers',
    /(?<=\b(?:[1-9]\d*)?)(?:(?<=1)[123]th|(?<!1)(?:1st|2nd|3rd)|[04-9]th)\b/g,
    (found) => `${found.slice(0, -2)}<sup>${found.slice(-2)}</sup>`,
  ],
];

/** Write the signs that the extension for symbols made of letters: `(c)` as ©, `-->` as →, `1/2` as ½, `1st` with a raised end. */
export function createSmartSymbols(options: Readonly<Record<string, unknown>>): (draft: Draft) => undefined {
  return (draft) => {
    const edits: Edit[] = [];
    visit(draft.tree, 'text', (node, _index, parent) => {
      // A bare address is no sentence.
      if (parent?.type === 'link' && parent.url.includes(node.value)) return;
      const { start, end } = rangeOf(node);
      const text = draft.text.slice(start, end);
      for (const [option, pattern, shown] of symbols) {
        if (options[option] === false) continue;
        for (const { index, 0: found } of text.matchAll(pattern))
          if (text[index - 1] !== '\\')
            edits.push({ start: start + index, end: start + index + found.length, text: shown(found) });
      }
    });
    draft.edit('extensions', edits);
  };
}
