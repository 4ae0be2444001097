import type { SanitizedSvg } from './sanitize.ts';

const pixelsPer: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/**
 * Find the size of a drawing in whole pixels from `width`, `height` and `viewBox`, as browsers do (96 pixels an
 * inch); `undefined` when they don't say it.
 */
export function sizeOfSvg(
  size: SanitizedSvg['size'],
): { readonly width: number; readonly height: number } | undefined {
  const [, , boxWidth = 0, boxHeight = 0] = (size.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined;
  const width = length(size.width);
  const height = length(size.height);
  const found = {
    width: width ?? (height !== undefined && ratio !== undefined ? height * ratio : ratio && boxWidth),
    height: height ?? (width !== undefined && ratio !== undefined ? width / ratio : ratio && boxHeight),
  };
  if (!found.width || !found.height) return undefined;
  return { width: Math.max(1, Math.round(found.width)), height: Math.max(1, Math.round(found.height)) };
}

function length(written: string | undefined): number | undefined {
  const parts = /^\s*\+?((?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(written ?? '');
  const unit = pixelsPer[parts?.[2]?.toLowerCase() ?? ''];
  const value = Number(parts?.[1]) * (unit ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
