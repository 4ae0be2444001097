import { importRules } from '../../packages/import/src/rules/index.ts';
import { lineDifference } from '../../src/catalog/line-difference.ts';
import { allRules } from '../../src/check/all-rules.ts';
import type { CheckRule, Example } from '../../src/check/rule.ts';
import { builtRules, contentRules, pageRules } from '../../src/check/rules/index.ts';
import { printReport } from '../../src/reporting/print-report.ts';
import { type Rules, wordingOf } from '../../src/reporting/wording.ts';
import { diagnosticsOf } from '../check/example-site.ts';
import { samples } from '../diagnostics/samples.ts';

const examined: readonly CheckRule<never>[] = [...pageRules, ...contentRules, ...builtRules];

/** Import has rules of its own, in its package; they are explained here, too. */
const known: Rules = { ...allRules, ...importRules };

const severityWords = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/** The parts of the reference, by the first part of a rule's id. */
const titles: Readonly<Record<string, string>> = {
  titles: 'Titles',
  'front-matter': 'Front matter',
  answers: 'Answers',
  headings: 'Headings',
  text: 'Text that was meant as markup',
  links: 'Links',
  vocabulary: 'Vocabulary',
  searches: 'What readers ask',
  glossary: 'Glossary',
  site: 'Settings',
  translations: 'Translations',
  built: 'Printed pages',
};

/** Write the reference of checks from the rules, with the messages that their examples really give. */
export async function checksPage(): Promise<string> {
  const untitled = examined.filter(({ id }) => titles[id.replace(/\/.*/, '')] === undefined);
  if (untitled.length > 0)
    throw new Error(`Name the part of ${untitled.map(({ id }) => id).join(', ')} in titles`);
  const parts = Object.entries(titles).map(async ([part, title]) => {
    const rules = examined.filter(({ id }) => id.startsWith(`${part}/`));
    return [`## ${title}`, '', ...(await Promise.all(rules.map(ruleSection))).flat()];
  });
  const described = new Set<string>(examined.map(({ id }) => id));
  const others = Object.keys(known)
    .filter((id) => !described.has(id))
    .sort();
  return [
    '# What `kotae check` looks for',
    '',
    'Generated from the rules and their examples (`npm run docs`); each example is a test as well.',
    '',
    '`kotae check` reads the content as a build does, looks at it with the rules below, and prints every page in memory to',
    'look at links, anchors and alternates. An **error** publishes nothing, a **warning** publishes, a **note** only tells.',
    'The exit code is 1 when there are errors or warnings, and 0 when there are notes alone. A site changes the severity of',
    'a rule, or switches it off, in `content/site.yaml`:',
    '',
    '```yaml',
    'severities:',
    '  titles/noun-phrase: off',
    '  titles/too-long: note',
    '```',
    '',
    'An error that leaves a page out of the site stays one: no setting makes it less.',
    '',
    '`--format json` prints the report as data, `--format github` as annotations of a pull request, `--lang ja` in Japanese.',
    '`--external` asks the hosts of links to other sites as well: one question at a time for each host, a second between',
    'two, at most 500 in a run. Replies are remembered in `.kotae/external.json`, good ones for two weeks, bad ones for a',
    'day.',
    '',
    ...(await Promise.all(parts)).flat(),
    '## Everything else that reports tell',
    '',
    'What reading the content shows, in `kotae build` and `kotae dev` as well.',
    '',
    '| rule | severity | for example |',
    '| --- | --- | --- |',
    ...others.map(tableRow),
    '',
  ].join('\n');
}

async function ruleSection(rule: CheckRule<never>): Promise<string[]> {
  const { id, severity, why, wrong, right } = rule;
  const found = await diagnosticsOf(rule, wrong);
  return [
    `### \`${id}\``,
    '',
    `**${severityWords[severity]}.** ${why}`,
    '',
    'Wrong:',
    '',
    ...printed(wrong),
    '```text',
    printReport(found, 'en').trimEnd(),
    '```',
    '',
    'Right:',
    '',
    ...fixed(right, wrong),
  ];
}

/** An example as blocks of code. */
function printed(example: Example): string[] {
  if (example === '') return ['An empty answer.', ''];
  const files = typeof example === 'string' ? { '': example } : example;
  return Object.entries(files)
    .filter(([, text]) => text !== undefined)
    .flatMap(([file, text = '']) => [
      ...(file === '' ? [] : [`\`${file}\``, '']),
      `\`\`\`\`${languageOf(file)}`,
      text.trimEnd(),
      '````',
      '',
    ]);
}

/** An example of right: whole when it is short or new, otherwise the lines in which it differs. */
function fixed(right: Example, wrong: Example): string[] {
  if (typeof right === 'string' || typeof wrong === 'string') return printed(right);
  return Object.entries(right).flatMap(([file, text = '']) => {
    const before = wrong[file];
    if (before === text) return [];
    if (before === undefined) return printed({ [file]: text });
    const lines = lineDifference(before, text).map(
      (line) => `${line.change === 'added' ? '+' : '-'} ${line.text}`,
    );
    return [`\`${file}\``, '', '```diff', ...lines, '```', ''];
  });
}

function languageOf(file: string): string {
  return file.endsWith('.yaml') ? 'yaml' : file.startsWith('/') ? 'html' : 'markdown';
}

function tableRow(id: string): string {
  const severity = known[id]?.severity ?? 'error';
  const place = { file: 'content/faq/en/sftp.md' };
  const { message, hint } = wordingOf({ rule: id, severity, place, values: samples[id] ?? {} }, 'en', known);
  return `| \`${id}\` | ${severity} | ${`${message}. ${hint}`.replaceAll('|', '\\|')} |`;
}
