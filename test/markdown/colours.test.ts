import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { colourNames } from '../../src/markdown/colour-classes.ts';
import { colourClasses } from './colour-classes.ts';

type Scheme = 'light' | 'dark';
type Oklch = readonly [lightness: number, chroma: number, hue: number];

const css = (name: string) => readFile(new URL(`../../assets/css/${name}.css`, import.meta.url), 'utf8');
const [colours, tokens] = await Promise.all([css('colours'), css('tokens')]);

/** The two colours that a declaration or a variable has, by scheme. */
function pairOf(text: string, before: string): Record<Scheme, Oklch> {
  const number = String.raw`([\d.]+)%? ([\d.]+) ([\d.]+)`;
  const pattern = new RegExp(String.raw`${before}\s*light-dark\(oklch\(${number}\), oklch\(${number}\)\)`);
  const parts = pattern.exec(text)?.slice(1).map(Number);
  if (parts?.length !== 6) throw new Error(`${before} has no pair of colours`);
  return { light: parts.slice(0, 3) as never, dark: parts.slice(3) as never };
}

/** Björn Ottosson's conversion, https://bottosson.github.io/posts/oklab/; linear, 0 to 1 within sRGB. */
function linear([percent, chroma, hue]: Oklch): number[] {
  const [a, b] = [Math.cos((hue * Math.PI) / 180) * chroma, Math.sin((hue * Math.PI) / 180) * chroma];
  const light = percent / 100;
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const luminance = (colour: Oklch) => {
  const [red = 0, green = 0, blue = 0] = linear(colour).map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast as WCAG 2 defines it. */
function contrast(one: Oklch, other: Oklch): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('colours of answers, %s', (scheme) => {
  const ground = (name: string) => pairOf(colours, String.raw`\.fill-${name} \{\s*background:`)[scheme];
  const ink = (name: string) => pairOf(colours, `--${name}:`)[scheme];
  const token = (name: string) => pairOf(tokens, `--${name}:`)[scheme];

  test.each(colourNames)(
    '%s can be read on paper and on every ground, and its ground carries text',
    (name) => {
      const grounds = { paper: token('paper'), wash: token('wash') };
      const all = { ...grounds, ...Object.fromEntries(colourNames.map((one) => [one, ground(one)])) };
      const texts = { text: token('ink'), 'quiet text': token('ink-2'), link: token('accent') };
      const weak = [
        ...Object.entries(all).map(
          ([on, colour]) => [`${name} on ${on}`, contrast(ink(name), colour)] as const,
        ),
        ...Object.entries(texts).map(
          ([text, colour]) => [`${text} on ${name}`, contrast(colour, ground(name))] as const,
        ),
      ].filter(([, ratio]) => ratio < 4.5);
      expect(weak).toEqual([]);
    },
  );

  test.each(colourNames)('%s is within what every screen shows, and has a class of its own', (name) => {
    for (const part of [...linear(ink(name)), ...linear(ground(name))]) {
      expect(part).toBeGreaterThan(-0.005);
      expect(part).toBeLessThan(1.005);
    }
    expect(colours).toContain(`.ink-${name} {\n    color: var(--${name});`);
  });
});

test('the stylesheet has no class that the dialect does not know', () => {
  const written = [...colours.matchAll(/\.((?:ink|fill)-[a-z]+)/g)].map(([, name]) => name);
  expect(new Set(written)).toEqual(colourClasses);
});
