/** The file of a site's settings, relative to its root. */
export const settingsFile = 'content/site.yaml';
