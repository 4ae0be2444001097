/** `kotae/page-models`: what layouts are given to print. */
export type * from '../pages/models/frame.ts';
export type * from '../pages/models/pages.ts';
