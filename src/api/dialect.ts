/** `kotae/dialect`: the Markdown that answers are written in, read and rendered. */
export type { Answer } from '../markdown/answer.ts';
export { type ColourName, colourNames } from '../markdown/colour-classes.ts';
export { createParser } from '../markdown/preset.ts';
export { processAnswer } from '../markdown/process.ts';
// Tells those who walk a tree which nodes it has beyond mdast's own.
export type {} from '../markdown/remark/definition-lists.ts';
export { lineTooDeep } from '../markdown/too-deep.ts';
export { type Excess, tooMany } from '../markdown/too-many.ts';
