/** The ending of templates that Kotae renders. */
export const templateFormat = 'kotae';

/** The virtual template that becomes every page of Kotae's: one for all, since Eleventy looks templates up one by one. */
export const pagesTemplate = `kotae-pages.${templateFormat}`;
