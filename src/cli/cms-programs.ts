/** Content management systems that files are written for. */
export const cmsPrograms = ['decap', 'sveltia'] as const;
export type CmsProgram = (typeof cmsPrograms)[number];
