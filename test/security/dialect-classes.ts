import { colourClasses } from '../markdown/colour-classes.ts';

/**
 * Classes with a meaning for pages that answers may carry: curators write them, or the steps before the allow-list do.
 * Nothing of what they look like reaches out of the answer.
 */
export const dialectClasses: ReadonlySet<string> = new Set([
  ...colourClasses,
  'button',
  'float-left',
  'float-right',
  'callout',
  'callout-title',
  'callout--caution',
  'callout--important',
  'callout--note',
  'callout--tip',
  'callout--warning',
  'checklist',
  'footnotes',
  'math',
  'math--block',
  'scroll',
  'tab',
  'tab-label',
  'tabs',
]);
