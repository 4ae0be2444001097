import { type ReportLanguage, reportLanguages } from '../diagnostics/rule.ts';
import { forTerminal } from '../diagnostics/spoken.ts';
import { knownLanguage } from './known-language.ts';
import { en, type Messages } from './messages/en.ts';
import { ja } from './messages/ja.ts';
import { wantsColour } from './wants-colour.ts';

const messages = { en, ja } as const;

/**
 * Where a command talks to the person who runs it: standard error, in their language. Whatever it is given, control
 * characters and marks of direction become visible signs.
 */
export interface Terminal {
  readonly language: ReportLanguage;
  /** What the person speaks, `de-AT`: messages may come in another language. */
  readonly locale: string;
  readonly messages: Messages;
  readonly colour: boolean;
  /** Print a line, unless the command is quiet. */
  readonly info: (line: string) => void;
  /** Print a line in any case: what is wrong. */
  readonly warn: (text: string) => void;
  /** Show a passing state on the last line of a terminal; elsewhere nothing. */
  readonly progress: (line: string) => void;
}

export interface TerminalOptions {
  readonly lang?: string | undefined;
  readonly quiet?: boolean | undefined;
}

/** Open the terminal. The language is the option's, else the environment's locale, else English. */
export function openTerminal({ lang, quiet = false }: TerminalOptions): Terminal {
  const wanted = lang ?? environmentLocale();
  const language = reportLanguageOf(wanted);
  const { stderr } = process;
  const colour = wantsColour(stderr);
  let shown = '';
  const clear = () => {
    if (shown !== '') stderr.write('\r\u001b[K');
    shown = '';
  };
  const print = (text: string) => {
    clear();
    const shownText = forTerminal(text, colour);
    stderr.write(shownText.endsWith('\n') ? shownText : `${shownText}\n`);
  };
  const other = otherLanguage(wanted);
  if (other !== undefined && !quiet) print(messages[language].otherLanguage(other));
  return {
    language,
    locale: tagOf(wanted),
    messages: messages[language],
    colour,
    info: (line) => {
      if (!quiet) print(line);
    },
    warn: print,
    progress: (line) => {
      if (quiet || stderr.isTTY !== true) return;
      clear();
      shown = forTerminal(line, colour);
      stderr.write(shown);
    },
  };
}

function environmentLocale(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return LC_ALL || LC_MESSAGES || LANG || 'en';
}

function reportLanguageOf(locale: string): ReportLanguage {
  return reportLanguages.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en';
}

/** The name of a language that messages do not come in; undefined for those that they do, and for locales of none. */
function otherLanguage(locale: string): string | undefined {
  const tag = tagOf(locale);
  const isSpoken = reportLanguages.some((language) => tag.toLowerCase().startsWith(language));
  return isSpoken || /^(?:c|posix)$/i.test(tag) ? undefined : knownLanguage(tag);
}

/** `de_AT.UTF-8` is `de-AT`. */
function tagOf(locale: string): string {
  return locale.replace(/[.@].*/, '').replaceAll('_', '-');
}
