// Kotae as an Eleventy configuration: content → entries → catalog → page models → layouts, in `src/`.
// `npm run build` and `npm start` do the same with a report, a swap of the finished site, and drafts.
export { default } from './dist/src/eleventy/config.js';
