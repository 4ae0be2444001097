import type { Root } from 'mdast';
import { walk } from '../walk.ts';

/**
 * Mark task lists, so that their boxes can be made after raw HTML was cleaned.
 *
 * `- [ ] text` becomes `<ul class="checklist"><li class="checklist-item">text</li></ul>`, ticked items have the
 * class `checklist-item--ticked` as well; `rehypeChecklists` adds label and box.
 */
export function remarkChecklists() {
  return (tree: Root): undefined => {
    walk(tree, (list) => {
      if (list.type !== 'list') return;
      if (!list.children.some(({ checked }) => typeof checked === 'boolean')) return;
      list.data = { ...list.data, hProperties: { className: ['checklist'] } };
      for (const item of list.children) {
        if (typeof item.checked !== 'boolean') continue;
        const className = ['checklist-item', ...(item.checked ? ['checklist-item--ticked'] : [])];
        item.data = { ...item.data, hProperties: { className } };
        item.checked = null;
      }
    });
  };
}
