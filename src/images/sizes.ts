/** Widths of the layout in pixels: the text column (41rem), and the gutters on both sides of a narrow screen. */
const column = 656;
const gutters = '2.5rem';

/**
 * Say how wide an image stands on the page, for `sizes`: `min(100vw - 2.5rem, 300px)`.
 *
 * `width` is the image's own width in pixels; `classes` and `attribute` are those of the markup (`w300`,
 * `width="180"`), of which the smaller wins. Never wider than the text column.
 */
export function imageSizes(image: {
  readonly width: number;
  readonly classes?: readonly string[] | undefined;
  readonly attribute?: number | undefined;
}): string {
  const named = (image.classes ?? []).map((name) =>
    Number(/^w([1-9]\d{0,3})$/.exec(name)?.[1] ?? Number.NaN),
  );
  const asked = [...named, image.attribute ?? Number.NaN].filter((width) => width > 0);
  return `min(100vw - ${gutters}, ${Math.min(column, image.width, ...asked)}px)`;
}
