import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { nearest } from '../../../diagnostics/nearest.ts';
import { report, spotOf } from '../../report.ts';

type Properties = Record<string, string | string[] | boolean>;

const anywhere = ['id', 'class', 'lang', 'dir'];

/** The hast properties of a directive's `{#id .class lang=ja}`; others are reported and left out. */
export function attributesOf(node: ContainerDirective, file: VFile): Properties {
  const known = node.name.toLowerCase() === 'details' ? [...anywhere, 'open'] : anywhere;
  const properties: Properties = {};
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (!known.includes(name)) {
      const values = { name, nearest: nearest(name, known), known };
      report(file, 'markdown/unknown-attribute', spotOf(node), values);
    } else if (name === 'class') {
      const own = node.data?.hProperties?.className;
      const given = (value ?? '').split(/\s+/).filter(Boolean);
      properties.className = [...(Array.isArray(own) ? own.map(String) : []), ...given];
    } else properties[name] = name === 'open' ? value !== 'false' : (value ?? '');
  }
  return properties;
}
