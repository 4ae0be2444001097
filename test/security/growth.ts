import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent, readContent } from '../../src/check/check-content.ts';
import { page, readSite, writeSite } from '../site-folder.ts';

/** Seconds of processor time below which the machine is measured, and not the text. */
const negligible = 0.5;
/** Seconds after which larger texts are not tried. */
const tooLong = 20;
/** How often a pattern that seems slow is measured again: a busy machine makes times longer, never shorter. */
const again = 3;

/** How the time that an answer takes grows with its size. */
export interface Growth {
  /** Seconds of processor time for each size that was tried: the least of all runs. */
  readonly seconds: readonly number[];
  /** Time grows with this power of the size; 0 where all is done in no time. */
  readonly exponent: number;
  /** Lines and constructs for which a text was refused before it was parsed. */
  readonly refused: readonly { readonly line: number; readonly values: object }[];
}

/** A site in which each step of the dialect has something to do. */
const site = {
  'content/site.yaml':
    'title: {en: Small, ja: 小さなサイト}\nlanguages: [en, ja]\ntimezone: Asia/Tokyo\norigin: https://small.example\nmath: true\n',
  'content/glossary.yaml':
    'key: {term: {en: host key, ja: 鍵}, meaning: {en: What a machine shows., ja: 機械を示すもの。}}\n',
};

/**
 * Read, check and print answers of one pattern, smaller ones first.
 *
 * @param pattern makes a text of about so many characters
 * @param sizes in bytes, each twice the one before
 * @param limit exponent above which times are not believed until they were measured again
 */
export async function growthOf(
  pattern: (length: number) => string,
  sizes: readonly number[],
  limit: number,
): Promise<Growth> {
  const root = await writeSite(site);
  await mkdir(join(root, 'content/faq/ja'), { recursive: true });
  const refused: Growth['refused'][number][] = [];
  let count = 0;
  const measure = async (size: number) => {
    count += 1;
    const file = `content/faq/ja/a${count}.md`;
    await writeFile(join(root, file), page({ lang: 'ja' }, textOf(pattern, size)));
    const before = process.cpuUsage();
    const { site, catalog, readings, pages, diagnostics } = await readSite(root, [file]);
    if (!site || !catalog || !pages) throw new Error(JSON.stringify(diagnostics));
    for (const { entry } of readings) if (entry) pages.answer(entry);
    checkContent(await readContent({ site, catalog, readings, basis: 'test' }));
    const { user, system } = process.cpuUsage(before);
    for (const { rule, place, values } of diagnostics)
      if (rule === 'markdown/too-many' || rule === 'markdown/too-deep')
        refused.push({ line: place.line ?? 0, values });
    return (user + system) / 1e6;
  };
  const seconds: number[] = [];
  for (const size of sizes) {
    seconds.push(await measure(size));
    if ((seconds.at(-1) ?? 0) > tooLong) break;
  }
  for (let round = 0; round < again && exponentOf(seconds) > limit; round += 1)
    for (const index of [seconds.length - 1, seconds.length - 3])
      if (index >= 0) seconds[index] = Math.min(seconds[index] ?? 0, await measure(sizes[index] ?? 0));
  return { seconds, exponent: exponentOf(seconds), refused };
}

/** A text of so many bytes, as near as pieces of the pattern come to it. */
function textOf(pattern: (length: number) => string, bytes: number): string {
  const text = pattern(bytes);
  const factor = Buffer.byteLength(text) / bytes;
  return factor > 1.05 ? pattern(Math.floor(bytes / factor)) : text;
}

function exponentOf(seconds: readonly number[]): number {
  const [last = 0, middle = 0, before] = seconds.toReversed();
  if (last < negligible) return 0;
  const [earlier, doublings] = before === undefined ? [middle, 1] : [before, 2];
  return Math.log2(last / Math.max(earlier, 0.02)) / doublings;
}
