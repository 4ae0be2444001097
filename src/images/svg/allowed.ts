const shapes =
  'svg g defs symbol use image path rect circle ellipse line polyline polygon text tspan textPath switch view';
const paint = 'linearGradient radialGradient stop pattern clipPath mask marker filter style title desc';
const filters =
  'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
  'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode ' +
  'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence';
const movement = 'animate animateMotion animateTransform mpath set';

/** Elements of a drawing (SVG 2 and Filter Effects): what draws, paints, names or moves, and nothing that runs or embeds. */
export const allowedElements: ReadonlySet<string> = new Set(
  `${shapes} ${paint} ${filters} ${movement}`.split(' '),
);

/** Elements that go without a word: they draw nothing, and editors write them into every file. */
export const silentElements: ReadonlySet<string> = new Set(['metadata']);

/** Attributes whose values are words, not CSS: a `\` in them is only a `\`. */
export const wordAttributes = /^(?:id|class|lang|role|aria-[a-z]+|data-[\w-]+)$/;
