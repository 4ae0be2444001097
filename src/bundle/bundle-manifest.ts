import { z } from 'zod';

/** What the compile step wrote into `dist/browser/`, for the build to find. */
export const bundleManifestSchema = z.strictObject({
  /** File of each script by its name. */
  scripts: z.record(z.string(), z.string()),
  /** File of each stylesheet by its name; the one of every page is not among them, it is finished per site. */
  styles: z.record(z.string(), z.string()),
  /** All files that are published as they are, the scripts' shared parts included. */
  files: z.array(z.string()),
});
export type BundleManifest = z.infer<typeof bundleManifestSchema>;
