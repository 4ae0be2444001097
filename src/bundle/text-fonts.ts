import type { FontFaceProperty, transform } from 'lightningcss';

/**
 * Name the fonts, as rules write them, that running text is set in: WOFF2, upright, of regular weight, and for all
 * letters. Those with a `unicode-range` are wanted by few pages, and come when a browser meets such a letter.
 */
export function textFonts(parse: typeof transform, filename: string, code: Uint8Array): string[] {
  const fonts: string[] = [];
  parse({
    filename,
    code,
    visitor: {
      Rule: {
        'font-face': ({ value: { properties } }) => {
          const url = properties.every(isOfText) ? first(properties) : undefined;
          if (url !== undefined) fonts.push(url);
        },
      },
    },
  });
  return [...new Set(fonts)];
}

function isOfText(property: FontFaceProperty): boolean {
  switch (property.type) {
    case 'unicode-range':
      return false;
    case 'font-style':
      return property.value.type === 'normal';
    case 'font-weight': {
      const [from = regular, to = from] = property.value.map((weight) =>
        weight.type === 'absolute' && weight.value.type === 'weight' ? weight.value.value : weightOf(weight),
      );
      return from <= regular && regular <= to;
    }
    default:
      return true;
  }
}

const regular = 400;

function weightOf(weight: { readonly type: string; readonly value?: { readonly type: string } }): number {
  return weight.value?.type === 'bold' ? 700 : regular;
}

function first(properties: readonly FontFaceProperty[]): string | undefined {
  const sources = properties.flatMap((property) => (property.type === 'source' ? property.value : []));
  const [source] = sources.flatMap((each) => (each.type === 'url' ? [each.value.url.url] : []));
  return source !== undefined && /\.woff2(?:[?#]|$)/i.test(source) ? source : undefined;
}
