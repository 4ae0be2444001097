import type { ElementContent } from 'hast';
import { element, text } from '../elements.ts';

/**
 * Set what was typed into a terminal apart from what it answered.
 *
 * Lines that begin `$ ` or `> ` are input: `<b>` without the prompt (`<b class="continued">` for `>`).
 */
export function terminal(output: string): ElementContent[] {
  const lines = output.replace(/\n$/, '').split('\n');
  return lines.flatMap((line, index): ElementContent[] => {
    const end = index < lines.length - 1 ? '\n' : '';
    const prompt = /^([$>]) /.exec(line)?.[1];
    if (prompt === undefined) return [text(line + end)];
    const command = element('b', prompt === '>' ? { className: ['continued'] } : {}, [text(line.slice(2))]);
    return end === '' ? [command] : [command, text(end)];
  });
}
