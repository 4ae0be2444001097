import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { reservedIdPrefix } from '../page.ts';
import { report, spotOf } from '../report.ts';
import { walkElements } from '../walk.ts';
import { isHeading } from './elements.ts';
import { createFreeIds } from './free-ids.ts';
import { headingText } from './heading-text.ts';

/**
 * Give each heading an id, and keep ids unique.
 *
 * A heading without an id gets one from its text as GitHub makes it, Japanese kept: `## ログイン できない` becomes
 * `ログイン-できない`; the second of the same text ends in `-1`, and one without letters and digits is `section`. Ids
 * that curators wrote come first: a made one never takes theirs. Of an id that is written twice the first stays and the
 * second is reported, as are written ids with the reserved prefix. `<a name="x">` becomes `<a id="x">`. Letters are
 * composed (`が` in one piece), so that a link that is typed finds an id that was pasted.
 */
export function rehypeIds() {
  return (tree: Root, file: VFile): undefined => {
    const taken = new Set<string>();
    const unnamed: Element[] = [];
    walkElements(tree, (element) => {
      nameById(element);
      const id = composed(element.properties.id);
      if (id !== undefined) {
        if (taken.has(id)) report(file, 'markdown/duplicate-id', spotOf(element), { id });
        else if (id.startsWith(reservedIdPrefix))
          report(file, 'markdown/reserved-id', spotOf(element), { id });
        else {
          taken.add(id);
          element.properties.id = id;
          return;
        }
      }
      delete element.properties.id;
      if (isHeading(element)) unnamed.push(element);
    });
    const freeId = createFreeIds(taken, 'section');
    for (const heading of unnamed) heading.properties.id = freeId(headingText(heading));
  };
}

/** `<a name="x">` is the old way to write an id; one that has another id as well keeps both. */
function nameById({ properties }: Element): void {
  const { id, name } = properties;
  if (typeof name !== 'string' || (id !== undefined && id !== name)) return;
  properties.id = name;
  delete properties.name;
}

function composed(id: unknown): string | undefined {
  return typeof id === 'string' && id !== '' ? id.normalize('NFC') : undefined;
}
