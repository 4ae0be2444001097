import { stringify } from 'yaml';
import type { JekyllConfig } from './config.ts';
import type { FrontEntry } from './front-entries.ts';
import { knownName } from './front-matter.ts';

type Default = JekyllConfig['defaults'][number];

/**
 * The values that `defaults` of `_config.yml` give a page of a collection, by their keys.
 *
 * As in Jekyll, the longer path goes before the shorter one, a scope with a type before one without, and the later of
 * two alike. `path` is relative to the source; a `*` in a scope stands for any name.
 */
export function defaultsOf(
  { defaults }: Pick<JekyllConfig, 'defaults'>,
  path: string,
  collection: string,
): ReadonlyMap<string, unknown> {
  const weight = ({ scope }: Default) => (scope.path ?? '').length * 2 + (scope.type === undefined ? 0 : 1);
  const matching = defaults
    .filter(({ scope }) => scope.type === undefined || scope.type === collection)
    .filter(({ scope }) => isBelow(path, scope.path ?? ''))
    .sort((a, b) => weight(a) - weight(b));
  return new Map(matching.flatMap(({ values }) => Object.entries(values)));
}

/** Those values as lines of front matter, for keys that mean something here and that the page does not have. */
export function entriesOf(values: ReadonlyMap<string, unknown>, own: readonly FrontEntry[]): FrontEntry[] {
  const taken = new Set(own.map(({ key }) => knownName(key)).concat(undefined));
  return [...values]
    .filter(([key]) => !ofTheirOwn.has(key) && !taken.has(knownName(key)))
    .map(([key, value]) => ({ key, value, line: 1, lines: [stringify({ [key]: value }).trimEnd()] }));
}

/** A layout has no effect here; a permalink is a pattern, not the address of one page. */
const ofTheirOwn = new Set(['layout', 'permalink']);

function isBelow(path: string, scope: string): boolean {
  const parts = scope.split('/').filter((part) => part !== '');
  const own = path.split('/');
  return parts.every((part, index) => {
    const pattern = part.split('*').map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${pattern.join('.*')}$`).test(own[index] ?? '');
  });
}
