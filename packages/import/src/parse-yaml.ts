import { parse } from 'yaml';

/**
 * Parse a YAML text of another generator, in which the last of several keys of one name counts. Throws when it is not YAML.
 * What the parser merely wonders about, such as a tag that it does not know, is no matter of the import.
 */
export function parseYaml(text: string): unknown {
  return parse(text, { uniqueKeys: false, logLevel: 'error' });
}
