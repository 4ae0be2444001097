/** Widths of the layout: the text column in pixels (41rem), and the gutters on both sides of a narrow screen. */
const column = 656;
const gutters = '2.5rem';

/**
 * Say how wide an image of so many pixels is on the page, for `sizes`: `min(100vw - 2.5rem, 300px)`.
 *
 * As wide as it is, but never wider than the text column. Classes, attributes and galleries may say otherwise;
 * whoever reads those overrules this.
 */
export function imageSizes(width: number): string {
  return `min(100vw - ${gutters}, ${Math.min(column, width)}px)`;
}
