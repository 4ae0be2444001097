import { didYouMean, didYouMeanJa, rule } from '../rule.ts';

/** The form that a value should have had. */
export type Expectation =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'list' | 'map' | 'other' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'like'; readonly example: string }
  | { readonly kind: 'at-most' | 'at-least'; readonly limit: number };

function expectedEn(expected: Expectation): string {
  switch (expected.kind) {
    case 'one-of':
      return `one of ${expected.values.join(', ')}`;
    case 'like':
      return `something like \`${expected.example}\``;
    case 'at-most':
      return `a length or value of at most ${expected.limit}`;
    case 'at-least':
      return expected.limit === 1
        ? 'a value that is not empty'
        : `a length or value of at least ${expected.limit}`;
    default:
      return {
        text: 'a text',
        number: 'a number',
        boolean: '`true` or `false`',
        list: 'a list',
        map: 'keys with values',
        other: 'another value',
      }[expected.kind];
  }
}

function expectedJa(expected: Expectation): string {
  switch (expected.kind) {
    case 'one-of':
      return `${expected.values.join('、')} のいずれか`;
    case 'like':
      return `\`${expected.example}\` のような形`;
    case 'at-most':
      return `${expected.limit} 以下の値 (文字列やリストでは長さ)`;
    case 'at-least':
      return expected.limit === 1 ? '空でない値' : `${expected.limit} 以上の値 (文字列やリストでは長さ)`;
    default:
      return {
        text: '文字列',
        number: '数値',
        boolean: '`true` または `false`',
        list: 'リスト',
        map: 'キーと値の組',
        other: '別の値',
      }[expected.kind];
  }
}

/** A number, a date or a truth value that would be a text in quotes. */
function isUnquoted(found: string, { kind }: Expectation): boolean {
  return kind === 'text' && !/^[[{]/.test(found);
}

/** Settings, vocabulary and front matter as YAML: its keys and the form of their values. */
export const yamlRules = {
  'yaml/unknown-key': rule<{ key: string; nearest?: string | undefined; known: readonly string[] }>({
    severity: 'error',
    en: ({ key, nearest, known }) => ({
      message: `There is no key \`${key}\` here`,
      hint: didYouMean(nearest, `Known keys: ${known.join(', ')}.`),
    }),
    ja: ({ key, nearest, known }) => ({
      message: `キー \`${key}\` は使えません`,
      hint: didYouMeanJa(nearest, `使えるキー: ${known.join('、')}。`),
    }),
  }),
  'yaml/missing-key': rule<{ key: string }>({
    severity: 'error',
    en: ({ key }) => {
      const [name = key, ...above] = key.split('.').reverse();
      const below = above.length === 0 ? '' : ` below \`${above.reverse().join('.')}\``;
      return { message: `\`${key}\` is missing`, hint: `Add a line \`${name}: …\`${below}.` };
    },
    ja: ({ key }) => {
      const [name = key, ...above] = key.split('.').reverse();
      const below = above.length === 0 ? '' : `\`${above.reverse().join('.')}\` の下に `;
      return { message: `\`${key}\` がありません`, hint: `${below}\`${name}: …\` の行を加えてください。` };
    },
  }),
  'yaml/empty-value': rule<{ key: string }>({
    severity: 'error',
    en: ({ key }) => ({
      message: `\`${key}\` has no value`,
      hint: 'Write the value, or remove the whole line if the page can do without.',
    }),
    ja: ({ key }) => ({
      message: `\`${key}\` の値が空です`,
      hint: 'コロンの後に値を書いてください。省略できるキーであれば、行ごと削除してもかまいません。',
    }),
  }),
  'yaml/no-keys': rule<{ found: string }>({
    severity: 'error',
    en: ({ found }) => ({
      message: `Unexpected “${found}”, expected keys with values`,
      hint: 'Write one `key: value` on each line, such as `title: …`.',
    }),
    ja: ({ found }) => ({
      message: `「${found}」は「キー: 値」の形になっていません`,
      hint: '`title: …` のように、1 行に 1 つずつキーと値を書いてください。',
    }),
  }),
  'yaml/empty-key': rule({
    severity: 'error',
    en: () => ({
      message: 'There is no key before the colon',
      hint: 'Write the key, as in `label: …`, or remove the line.',
    }),
    ja: () => ({
      message: 'コロンの前にキーがありません',
      hint: '`label: …` のようにキーを書くか、行を削除してください。',
    }),
  }),
  'yaml/invalid-key': rule<{ key: string; example?: string | undefined }>({
    severity: 'error',
    en: ({ key, example }) =>
      example?.startsWith('/')
        ? {
            message: `Unexpected key \`${key}\`, expected an address such as \`${example}\``,
            hint: 'Begin it with one slash, and name no parent folder (`..`).',
          }
        : {
            message: `Unexpected key \`${key}\`, expected lower-case letters, digits and hyphens`,
            hint: 'Choose an id such as `data-release`; its label may be any text.',
          },
    ja: ({ key, example }) =>
      example?.startsWith('/')
        ? {
            message: `キー \`${key}\` はアドレスではありません。\`${example}\` のように書きます`,
            hint: '1 つの `/` で始め、上のフォルダー (`..`) は使わないでください。',
          }
        : {
            message: `キー \`${key}\` に使えない文字があります`,
            hint: '`data-release` のように半角の英小文字、数字、ハイフンだけで書いてください。ラベルは自由に付けられます。',
          },
  }),
  'yaml/invalid-value': rule<{
    key: string;
    found: string;
    expected: Expectation;
    nearest?: string | undefined;
  }>({
    severity: 'error',
    en: ({ key, found, expected, nearest }) => ({
      message: `Unexpected value \`${found}\` for \`${key}\`, expected ${expectedEn(expected)}`,
      hint: isUnquoted(found, expected)
        ? `Put it into quotes: \`"${found}"\`.`
        : didYouMean(nearest, `Correct the value of \`${key}\`.`),
    }),
    ja: ({ key, found, expected, nearest }) => ({
      message: `\`${key}\` の値 \`${found}\` は使えません。使えるのは${expectedJa(expected)}です`,
      hint: isUnquoted(found, expected)
        ? `\`"${found}"\` のように引用符で囲んで、文字列として書いてください。`
        : didYouMeanJa(nearest, `\`${key}\` の値を直してください。`),
    }),
  }),
};
