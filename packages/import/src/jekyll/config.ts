import { join } from 'node:path';
import { readRegularText } from 'kotae/files';
import { z } from 'zod';
import { parseYaml } from '../parse-yaml.ts';

const text = z.string().optional().catch(undefined);

/** A text, or one per language. */
const titles = z
  .union([z.string(), z.record(z.string(), z.string())])
  .optional()
  .catch(undefined);

const words = z.array(z.string()).catch([]).default([]);

/** What an import asks of `_config.yml`. Values of another form count as missing. */
const configSchema = z.object({
  title: titles,
  description: text,
  url: text,
  baseurl: text,
  timezone: text,
  lang: text,
  permalink: text,
  default_lang: text,
  languages: z.array(z.string()).optional().catch(undefined),
  plugins: words,
  exclude: words,
  collections: z
    .record(z.string(), z.object({ permalink: text, title: titles, label: titles }).catch({}).nullable())
    .catch({})
    .default({}),
  defaults: z
    .array(
      z
        .object({
          scope: z.object({ path: text, type: text }).catch({}).default({}),
          values: z.record(z.string(), z.unknown()).catch({}).default({}),
        })
        .catch({ scope: {}, values: {} }),
    )
    .catch([])
    .default([]),
});
export type JekyllConfig = z.infer<typeof configSchema> & {
  /** All of it, for templates that ask: `{{ site.title }}`. */
  readonly whole: Readonly<Record<string, unknown>>;
  /** The language whose pages are at the root, where a plugin puts others below folders of their own. */
  readonly defaultLanguage?: string | undefined;
};

function configOf(data: unknown): JekyllConfig {
  const config = configSchema.parse(data);
  const whole = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const defaultLanguage = config.languages === undefined ? undefined : config.default_lang;
  return { ...config, whole, defaultLanguage };
}

/** Read `_config.yml`; without one, or when it is broken, nothing is configured. */
export async function readConfig(source: string): Promise<JekyllConfig> {
  const names = ['_config.yml', '_config.yaml'];
  for (const name of names) {
    const written = await readRegularText(join(source, name)).catch(() => undefined);
    if (written === undefined) continue;
    try {
      return configOf(parseYaml(written) ?? {});
    } catch {
      return configOf({});
    }
  }
  return configOf({});
}
