import { didYouMean, didYouMeanJa, type ReportLanguage, rule } from '../rule.ts';

/** A word that the vocabulary does not hold. */
export interface UnknownWord {
  readonly word: string;
  readonly nearest?: string | undefined;
  readonly known: readonly string[];
  /** The known words that it is made of, when the brackets of a list are missing. */
  readonly several?: readonly string[] | undefined;
}

/** What a site calls a database, and the key that front matter uses for it. */
export interface OwnWord {
  readonly noun: Readonly<Record<ReportLanguage, string>>;
  readonly key: string;
}

const longest = 24;
const listed = (words: readonly string[], comma = ', ') =>
  [...words.slice(0, longest), ...(words.length > longest ? ['…'] : [])].join(comma);

/** What may be written in the place of an unknown word; of a file that holds no word yet, that it is to be added there. */
const choices: Readonly<Record<ReportLanguage, (known: readonly string[], file: string) => string>> = {
  en: (known, file) =>
    known.length === 0 ? `${file} holds none yet: add it there.` : `Known ids: ${listed(known)}.`,
  ja: (known, file) =>
    known.length === 0
      ? `${file} にはまだ何もありません。先にそこに加えてください。`
      : `使える id: ${listed(known, '、')}。`,
};

/** Words of the front matter that the vocabulary of the site does not hold. */
export const vocabularyRules = {
  'vocabulary/unknown-category': rule<UnknownWord>({
    severity: 'error',
    en: ({ word, nearest, known }) => ({
      message: `The category \`${word}\` is not in content/categories.yaml`,
      hint: didYouMean(nearest, choices.en(known, 'content/categories.yaml')),
    }),
    ja: ({ word, nearest, known }) => ({
      message: `カテゴリー \`${word}\` は content/categories.yaml にありません`,
      hint: didYouMeanJa(nearest, choices.ja(known, 'content/categories.yaml')),
    }),
  }),
  'vocabulary/unknown-database': rule<UnknownWord & { own?: OwnWord | undefined }>({
    severity: 'error',
    en: ({ word, nearest, known, several, own }) => ({
      message: `The ${own?.noun.en ?? 'database'} \`${word}\` is not in content/databases.yaml`,
      hint: several
        ? `Write \`${own?.key ?? 'db'}: [${several.join(', ')}]\`.`
        : didYouMean(nearest, choices.en(known, 'content/databases.yaml')),
    }),
    ja: ({ word, nearest, known, several, own }) => ({
      message: `${own?.noun.ja ?? 'データベース'} \`${word}\` は content/databases.yaml にありません`,
      hint: several
        ? `\`${own?.key ?? 'db'}: [${several.join(', ')}]\` と書いてください。`
        : didYouMeanJa(nearest, choices.ja(known, 'content/databases.yaml')),
    }),
  }),
  'vocabulary/unknown-tag': rule<UnknownWord>({
    severity: 'error',
    en: ({ word, nearest, known, several }) => ({
      message: `The tag \`${word}\` is not in content/tags.yaml`,
      hint: several
        ? `Write \`tags: [${several.join(', ')}]\`.`
        : didYouMean(
            nearest,
            known.length === 0
              ? choices.en(known, 'content/tags.yaml')
              : `Known tags: ${listed(known)}. Add a new tag to content/tags.yaml first.`,
          ),
    }),
    ja: ({ word, nearest, known, several }) => ({
      message: `タグ \`${word}\` は content/tags.yaml の id、ラベル、同義語のどれでもありません`,
      hint: several
        ? `\`tags: [${several.join(', ')}]\` と書いてください。`
        : didYouMeanJa(
            nearest,
            known.length === 0
              ? choices.ja(known, 'content/tags.yaml')
              : `使えるタグ: ${listed(known, '、')}。新しいタグは先に content/tags.yaml に加えてください。`,
          ),
    }),
  }),
};
