/** `kotae/project`: a site as a whole, looked at as a build would. */
export { type Inspection, inspectSite } from '../project/inspect.ts';
export { projectDefaults } from '../project/package.ts';
