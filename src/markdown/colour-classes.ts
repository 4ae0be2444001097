/** The colours that an answer may use where a colour means something; each can be read in both schemes. */
export const colourNames = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'gray'] as const;

export type ColourName = (typeof colourNames)[number];

/** Their classes: `ink-red` is red text, `fill-red` a reddish ground. */
export const colourClasses: ReadonlySet<string> = new Set(
  colourNames.flatMap((name) => [`ink-${name}`, `fill-${name}`]),
);
