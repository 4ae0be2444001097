import { emitKeypressEvents, type Key } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Choice, type ChoiceState, choiceLines } from './choice-lines.ts';
import { createScreen } from './screen.ts';
import type { PromptWords } from './words.ts';

/** A question that is answered by values of a list. */
export interface ChoiceQuestion {
  readonly message: string;
  readonly options: readonly Choice[];
  /** What is chosen to begin with. */
  readonly initial?: readonly string[];
  /** Whether one at least must be chosen. Default: none is an answer, too. */
  readonly isNeeded?: boolean;
}

/**
 * Let a person choose from a list: letters narrow it, arrows move, Space or Tab chooses where several may be chosen, and
 * Enter is done; it takes what was searched for first. `undefined` when the person breaks off.
 */
export function choose(
  {
    input,
    output,
  }: { readonly input: Readable & { setRawMode?: (raw: boolean) => void }; readonly output: Writable },
  words: PromptWords,
  { message, options, initial = [], isNeeded = false }: ChoiceQuestion,
  kind: 'one' | 'several',
): Promise<readonly string[] | undefined> {
  const screen = createScreen(output);
  let state: ChoiceState = { options, chosen: new Set(initial), typed: '', at: 0 };
  const found = () => matching(options, state.typed);
  const show = (problem?: string) => screen.show(choiceLines(message, state, found(), words, kind, problem));
  const toggle = () => {
    const { value } = found()[state.at] ?? {};
    if (value === undefined) return;
    const chosen = new Set(state.chosen);
    if (!chosen.delete(value)) chosen.add(value);
    state = { ...state, chosen, typed: '', at: options.findIndex((option) => option.value === value) };
  };
  /** What was chosen once Enter is pressed; `undefined` while it is not settled. */
  const settle = (): readonly string[] | undefined => {
    if (kind === 'one')
      return found()
        .slice(state.at, state.at + 1)
        .map(({ value }) => value);
    if (state.typed === '') return [...state.chosen];
    toggle();
    return undefined;
  };
  emitKeypressEvents(input);
  input.setRawMode?.(true);
  input.resume();
  show();
  return new Promise((resolve) => {
    const end = (answer: readonly string[] | undefined) => {
      input.off('keypress', press).off('end', broken);
      input.setRawMode?.(false);
      input.pause();
      const labels = answer?.map((value) => options.find((option) => option.value === value)?.label);
      screen.leave([`? ${message}`, ...(labels ? [`  ${labels.join(', ')}`] : [])]);
      resolve(answer);
    };
    const broken = () => end(undefined);
    const press = (text: string | undefined, { name, ctrl, meta }: Key) => {
      if (name === 'escape' || (ctrl && (name === 'c' || name === 'd'))) return broken();
      if (name === 'return' || name === 'enter') {
        const answer = settle();
        if (answer === undefined) return show();
        const isEnough = answer.length > 0 || (kind === 'several' && !isNeeded);
        return isEnough ? end(answer) : show(words.needed);
      }
      const count = found().length;
      if (name === 'up' || name === 'down')
        state = { ...state, at: count === 0 ? 0 : (state.at + (name === 'up' ? count - 1 : 1)) % count };
      else if (kind === 'several' && (name === 'tab' || name === 'space')) toggle();
      else if (name === 'backspace')
        state = { ...state, typed: [...state.typed].slice(0, -1).join(''), at: 0 };
      else if (text !== undefined && !ctrl && !meta && !/\p{Cc}/u.test(text))
        state = { ...state, typed: state.typed + text, at: 0 };
      return show();
    };
    input.on('keypress', press).on('end', broken);
  });
}

/** The options that hold all that was typed, in their value or label. */
function matching(options: readonly Choice[], typed: string): readonly Choice[] {
  const folded = typed.normalize('NFKC').toLowerCase();
  return options.filter(({ value, label }) =>
    `${value} ${label}`.normalize('NFKC').toLowerCase().includes(folded),
  );
}
