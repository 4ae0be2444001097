import type { CommanderError } from 'commander';
import type { ReportLanguage } from '../diagnostics/rule.ts';

/**
 * Word what is wrong with a command line, in the language of reports; empty when the help says it.
 *
 * Commander speaks English only, and names what it found in its message alone.
 */
export function wordUsage({ code, message }: CommanderError, language: ReportLanguage): string {
  if (code === 'commander.help') return '';
  const [, named = '', given = ''] = /'([^']*)'(?:[^']*'([^']*)')?/.exec(message) ?? [];
  const what = japanese[code]?.(named, given);
  if (language === 'en' || what === undefined) return message;
  const nearest = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1];
  const choices = /Allowed choices are (.+)\./.exec(message)?.[1];
  return [
    what,
    nearest === undefined ? '' : `「${nearest.replaceAll(', ', '」「')}」の間違いではありませんか。`,
    choices === undefined ? '' : `使える値: ${choices.replaceAll(', ', '、')}。`,
    '使い方は --help で確かめられます。',
  ].join('');
}

const japanese: Readonly<Record<string, (named: string, given: string) => string>> = {
  'commander.unknownCommand': (command) => `コマンド ${command} はありません。`,
  'commander.unknownOption': (option) => `オプション ${option} はありません。`,
  'commander.missingArgument': (argument) => `引数 <${argument}> がありません。`,
  'commander.optionMissingArgument': (option) => `オプション ${option} の値がありません。`,
  'commander.invalidArgument': (option, given) => `オプション ${option} に ${given} は指定できません。`,
  'commander.excessArguments': (command) => `${command} に余分な引数があります。`,
};
