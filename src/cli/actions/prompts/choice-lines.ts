import type { PromptWords } from './words.ts';

/** How many options are shown at once. */
const most = 8;

/** A value, and what a person sees of it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Where a person is in a list. */
export interface ChoiceState {
  readonly options: readonly Choice[];
  readonly chosen: ReadonlySet<string>;
  /** What is searched for. */
  readonly typed: string;
  /** The place among what was found. */
  readonly at: number;
}

/** What is shown of a list: the question, the options around the one that is pointed at, and what can be done. */
export function choiceLines(
  message: string,
  { chosen, typed, at }: ChoiceState,
  found: readonly Choice[],
  words: PromptWords,
  kind: 'one' | 'several',
  problem?: string,
): string[] {
  const first = Math.max(0, Math.min(at - most / 2, found.length - most));
  const rows = found.slice(first, first + most).map(({ value, label }, index) => {
    const pointer = first + index === at ? '❯' : ' ';
    const box = kind === 'one' ? '' : chosen.has(value) ? '[x] ' : '[ ] ';
    return `${pointer} ${box}${label}${label === value ? '' : ` (${value})`}`;
  });
  const below = found.length - first - rows.length;
  if (first > 0) rows.unshift('  …');
  if (below > 0) rows.push('  …');
  const searched = found.length > 0 ? words.search(typed) : words.nothing(typed);
  const last = typed === '' ? words[kind] : searched;
  return [`? ${message}`, ...rows, problem === undefined ? `  ${last}` : `! ${problem}`];
}
