import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { settingsSchema } from '../site/settings.ts';
import { like } from '../source/like.ts';

/** Options of the plugin; those who start a command of Kotae's give them to the command. */
const optionsSchema = z.strictObject({
  /** Absolute path of the folder that holds `content/`. Default: the current folder. */
  root: z.string().refine(isAbsolute, 'expected an absolute path').optional(),
  /** Path that the site is published under. Default: Eleventy's `pathPrefix`, else that of the settings. */
  basePath: z
    .string()
    .regex(/^[^\s?#\\:%]*$/, like('/help/'))
    .optional(),
  /** Overrides `origin` of the settings. */
  origin: settingsSchema.shape.origin,
  /** Folder of the cache. Default: the environment variable `KOTAE_CACHE`, else the setting `cache`. */
  cache: z.string().optional(),
  /** Take drafts in. Default: `false`. */
  drafts: z.boolean().optional(),
});

export type KotaeOptions = z.input<typeof optionsSchema>;

/** Check options against what the plugin knows. Throws an error that names each that is wrong. */
export function validOptions(options: KotaeOptions): KotaeOptions {
  const { data, error } = optionsSchema.safeParse(options);
  if (data) return data;
  const said = error.issues.map(({ path, message }) => [...path, message].join(': '));
  throw plainError(
    `Options of the plugin: ${said.join('; ')}. Known: ${Object.keys(optionsSchema.shape).join(', ')}`,
  );
}

/** An error whose words say all: Eleventy prints no stack trace below it. */
export function plainError(message: string): Error {
  return Object.assign(new Error(message), { skipOriginalStack: true });
}
