import { z } from 'zod';
import { type ChangedLine, lineDifference } from '../../catalog/line-difference.ts';
import { translationHash } from '../../catalog/translation-hash.ts';
import { frontMatterSchema } from '../../entry/front-matter.ts';
import { splitFile } from '../../entry/split.ts';
import { fileVersions } from '../../git/file-versions.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import { readYaml } from '../../source/read-yaml.ts';
import type { SourcePage } from '../source-page.ts';

/** The title alone: earlier versions of a page may hold front matter that is wrong today. */
const titleSchema = z.looseObject({ title: frontMatterSchema.shape.title });

/** What changed in a source since a translation was made from it. */
export interface SourceChanges {
  /** When the version that was translated was committed, in ISO 8601 UTC. */
  readonly since: string;
  readonly lines: readonly ChangedLine[];
}

/**
 * Find the version of a source that a translation was made from, and tell what changed since.
 *
 * `hash` is the one that the translation records. `undefined` when git's history does not hold that version: it was
 * never committed, the clone is shallow, or there is no repository.
 */
export async function sourceChanges(
  root: string,
  source: SourcePage,
  hash: string,
): Promise<SourceChanges | undefined> {
  const { file } = source.entry;
  for await (const { date, content } of fileVersions(root, file)) {
    const split = splitFile(content, file);
    const reading = readYaml(titleSchema, { text: split.frontMatter ?? '', file });
    const title = reading.value?.title;
    if (title === undefined || translationHash(title, parseMarkdown(split.text)) !== hash) continue;
    const text = [source.entry.title, bodyOf(source.source)].join('\n');
    return { since: date, lines: lineDifference([title, bodyOf(split.text)].join('\n'), text) };
  }
  return undefined;
}

/** The answer without its front matter. */
function bodyOf(source: string): string {
  return source.replace(/^---[^\n]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/, '');
}
