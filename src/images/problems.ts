import { extname } from 'node:path';
import { formatExtensions, formatNames } from './format.ts';
import type { ImageProblem, ImageSettings } from './image.ts';
import type { Measurement } from './measurement.ts';

const knownExtensions: ReadonlySet<string> = new Set(Object.values(formatExtensions).flat());

/** Check whether servers treat a file of this name as an image: only such files are published as images. */
export function hasImageName(path: string): boolean {
  return knownExtensions.has(extname(path).toLowerCase());
}

/** Check whether a measured file may be published: an image by its bytes and by its name. */
export function isPublishable(path: string, measurement: Measurement): boolean {
  return measurement.isReadable && hasImageName(path) && !/[?#%\\]/.test(path);
}

/** Everything that a measurement shows to be wrong with an image, in the words of who wrote `written`. */
export function problemsOf(
  path: string,
  measurement: Measurement,
  settings: ImageSettings,
  written: string,
): readonly ImageProblem[] {
  const { format, isReadable, isWhole, width = 0, height = 0, removed } = measurement;
  if (format === undefined || !hasImageName(path)) {
    return [
      { rule: 'images/unsupported-format', values: { written, supported: Object.values(formatNames) } },
    ];
  }
  if (!isReadable) return [{ rule: 'images/unreadable', values: { written } }];
  const problems: ImageProblem[] = [];
  const character = /[?#%\\]/.exec(path)?.[0];
  if (character !== undefined) problems.push({ rule: 'images/file-name', values: { written, character } });
  if (!formatExtensions[format].includes(extname(path).toLowerCase())) {
    const right = formatExtensions[format][0] ?? '';
    problems.push({
      rule: 'images/wrong-extension',
      values: { written, format: formatNames[format], right },
    });
  }
  if (!isWhole) problems.push({ rule: 'images/truncated', values: { written } });
  if (Math.max(width, height) > settings.largest) {
    problems.push({
      rule: 'images/too-large',
      values: { written, width, height, largest: settings.largest },
    });
  }
  if (measurement.tellsPosition) problems.push({ rule: 'images/position', values: { written } });
  if (removed.length > 0) problems.push({ rule: 'images/unsafe-svg', values: { written, removed } });
  return problems;
}
