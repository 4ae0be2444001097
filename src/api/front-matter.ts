/** `kotae/front-matter`: what is above an answer. */
export { frontMatterSchema, readFrontMatter } from '../entry/front-matter.ts';
export { createInstantReader } from '../entry/instant.ts';
