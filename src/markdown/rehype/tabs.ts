import type { Element, Root } from 'hast';
import { walkElements } from '../walk.ts';
import { isTabLabel, isTabs, tabsIn } from './elements.ts';
import { createFreeIds } from './free-ids.ts';
import { headingText } from './heading-text.ts';

/**
 * Give each tab an id, so that a link can lead to it, and mark groups of tabs for the script.
 *
 * `<div class="tabs"><section class="tab"><p class="tab-label">Windows</p>…` becomes `<div class="tabs"
 * data-tabs><section class="tab" id="windows">…`. Without a script every tab is a section under its label. Written
 * ids and those of headings come first; of a label that returns, the second id ends in `-1`.
 */
export function rehypeTabs() {
  return (tree: Root): undefined => {
    const groups: Element[] = [];
    const taken = new Set<string>();
    walkElements(tree, (element) => {
      const { id } = element.properties;
      if (typeof id === 'string') taken.add(id);
      if (isTabs(element)) groups.push(element);
    });
    const freeId = createFreeIds(taken, 'tab');
    for (const group of groups) {
      group.properties.dataTabs = true;
      if (group.properties.ariaLabel !== undefined) group.properties.role = 'group';
      for (const tab of tabsIn(group)) tab.properties.id ??= freeId(labelOf(tab));
    }
  };
}

function labelOf(tab: Element): string {
  const label = tab.children.find(isTabLabel);
  return label === undefined ? '' : headingText(label);
}
