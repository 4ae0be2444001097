import { stringify } from 'yaml';
import { en } from '../../src/site/texts/en.ts';

const head = `# Every word of the interface in English. For another language copy this file to content/texts/{language}.yaml and
# translate it; for other words in English keep in content/texts/en.yaml the keys that you change.
#
# {name} stands for a value. A text that depends on a number has a form for each plural category of the language
# (one, other, …: CLDR).

`;

/** Write the English interface texts as the file that a translator begins with. */
export function textsFile(): string {
  return head + stringify(en, { lineWidth: 0 });
}
