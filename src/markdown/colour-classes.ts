/**
 * The colours that an answer may use where a colour means something; each can be read in both schemes. Of their classes
 * `ink-red` is red text, `fill-red` a reddish ground.
 */
export const colourNames = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'gray'] as const;

export type ColourName = (typeof colourNames)[number];
