/**
 * Examples of the specifications that come out otherwise here, by their reason. Numbers are those of the packages that
 * the test reads: CommonMark 0.31 and GFM 0.29.
 */
export const differences = {
  commonmark: {
    'a fence of dashes at the very beginning is front matter': [96, 98],
    'elements and attributes beyond the allow-list are dropped, and told': [
      150, 163, 170, 171, 172, 173, 176, 178, 201, 491, 524, 536, 613, 614, 615, 616, 617,
    ],
    'addresses with a protocol beyond the allow-list are dropped, and told': [500, 598, 599, 601],
    'a link to nothing is no link, and told': [200, 485, 486, 487, 567],
    'an element that is never closed ends with the block it stands in, and is told': [
      187, 344, 476, 477, 494, 630, 631, 642, 643,
    ],
    'a paragraph that holds nothing is left out': [148, 623],
    'an image without an alternative text gets an empty one, and is told': [475],
    'bare addresses are links, as in GFM': [602, 606, 608, 611, 612],
    'protocols are written in lower case': [597],
    'a tag is what browsers take for one: no space behind quotes is needed': [622],
  },
  gfm: {
    'a fence of dashes at the very beginning is front matter': [66, 68],
    'elements and attributes beyond the allow-list are dropped, and told': [
      120, 133, 140, 141, 142, 145, 147, 170, 501, 533, 545, 636, 637, 638, 639, 640, 657,
    ],
    'addresses with a protocol beyond the allow-list are dropped, and told': [509, 607, 608, 610],
    'a link to nothing is no link, and told': [169, 496, 497, 576],
    'an element that is never closed ends with the block it stands in, and is told': [
      156, 354, 485, 486, 504, 654, 655, 667, 668,
    ],
    'a paragraph that holds nothing is left out': [118, 646],
    'an image without an alternative text gets an empty one, and is told': [484],
    'bare addresses are links, between `<` and `>`, too': [611, 615, 617, 620, 621],
    'comments hold two hyphens, and are as short as `<!-->`, since CommonMark 0.31': [649, 650],
    'protocols are written in lower case': [606],
    'a tag is what browsers take for one: no space behind quotes is needed': [645],
    'one tilde is text: `10~20` is a range': [491],
    'items of a checklist are labels': [279, 280],
    '`mailto:` and `xmpp:` before an address are text, and the mail address is the link': [633, 634, 635],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
