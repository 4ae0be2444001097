import { colourNames } from '../../src/markdown/colour-classes.ts';

/** Every class of a colour that an answer may use. */
export const colourClasses: ReadonlySet<string> = new Set(
  colourNames.flatMap((name) => [`ink-${name}`, `fill-${name}`]),
);
