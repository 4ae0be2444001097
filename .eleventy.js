import kotae from 'kotae/eleventy';

/** Kotae makes the whole site; pages, filters and transforms of a site's own are added here as in any Eleventy site. */
export default (config) => config.addPlugin(kotae);
