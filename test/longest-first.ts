import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more, as short as some of them are. */
const longest = [
  'packing/first-hour',
  'eleventy/own-pages',
  'eleventy/own-config',
  'project/incremental',
  'eleventy/incremental',
  'reliability/permissions',
  'reliability/kill',
  'security/scripts',
  'eleventy/eleventy',
  'security/pipes',
];

/** Begin with the files that take longest, so that none of them is left to run alone in the end. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(`/${name}.test.ts`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
