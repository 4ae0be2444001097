import type { YamlData } from '../merge-yaml.ts';
import type { JekyllConfig } from './config.ts';
import type { Label } from './labels.ts';

export interface SettingsOptions {
  readonly config: JekyllConfig;
  readonly title: Label;
  readonly languages: readonly string[];
  readonly timezone: string;
  readonly origin: string;
  readonly category: string;
  readonly patterns: Readonly<Record<string, string>>;
  readonly lists: ReadonlyMap<string, string>;
}

/** Make `content/site.yaml` of what the old site's configuration says, with its old addresses. */
export function settingsOf(options: SettingsOptions): { readonly [key: string]: YamlData } {
  const { config, title, languages, timezone, origin, category, patterns, lists } = options;
  return {
    title,
    ...(config.description ? { description: config.description.trim() } : {}),
    languages,
    timezone,
    links: { origin },
    former: {
      ...(Object.keys(patterns).length > 0 ? { answers: { [category]: patterns } } : {}),
      pages: Object.fromEntries(lists),
    },
  };
}
