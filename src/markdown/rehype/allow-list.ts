import type { Schema } from 'hast-util-sanitize';

/** Protocols that an address may begin with; addresses without a protocol are always allowed. */
const webAndMail = 'http https mailto tel sms webcal ftp ftps sftp irc xmpp news'.split(' ');

const text =
  'a abbr b bdi bdo big br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup tt u var wbr';
const blocks =
  'address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section strike summary time ul';
const partsOfTables = 'caption col colgroup tbody td tfoot th thead tr';
const pictures = 'img picture video source track';
const running = 'script style template noscript iframe frame frameset noframes object embed applet';
const foreign = 'svg math audio canvas textarea select title head xmp noembed plaintext base link meta';
const relations = 'alternate author external help license nofollow noopener noreferrer tag'.split(' ');

const cell = ['align', 'vAlign', 'width', 'height', 'noWrap'];

/**
 * What HTML an answer may hold; everything else is dropped and reported.
 *
 * Kept is what old pages carry and what does no harm: structure, classes, ids, sizes, and links. Never: scripts and
 * handlers, styles, frames, objects, forms, SVG and MathML, `javascript:`, `vbscript:` and `data:` addresses, and
 * `name` outside anchors (named images and forms could hide properties of `document`). Attributes are written as
 * hast names them.
 */
export const allowList: Schema = {
  tagNames: `${text} ${blocks} table ${partsOfTables} ${pictures}`.split(' '),
  attributes: {
    '*': ['className', 'id', 'title', 'lang', 'dir', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy'],
    a: [
      'href',
      'name',
      ['target', '_blank', '_self', '_parent', '_top'],
      ['rel', ...relations],
      'hrefLang',
      'download',
      'dataFootnoteRef',
      'dataFootnoteBackref',
    ],
    abbr: [],
    blockquote: ['cite'],
    code: ['dataTitle', 'dataMarked'],
    col: ['span', ...cell],
    colgroup: ['span', ...cell],
    dd: ['align'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    div: ['align'],
    h1: ['align'],
    h2: ['align'],
    h3: ['align'],
    h4: ['align'],
    h5: ['align'],
    h6: ['align'],
    hr: ['align', 'width'],
    img: [...'src alt width height align border hSpace vSpace'.split(' '), ['loading', 'lazy', 'eager']],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    p: ['align'],
    pre: ['width'],
    q: ['cite'],
    section: ['dataFootnotes'],
    table: ['align', 'border', 'cellPadding', 'cellSpacing', 'width', 'summary'],
    tbody: ['align', 'vAlign'],
    td: [...cell, 'colSpan', 'rowSpan', 'headers'],
    tfoot: ['align', 'vAlign'],
    th: [...cell, 'colSpan', 'rowSpan', 'headers', 'abbr', ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    thead: ['align', 'vAlign'],
    time: ['dateTime'],
    tr: ['align', 'vAlign'],
    source: ['src', 'type'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    video: ['src', 'width', 'height', 'poster', 'controls', 'preload', 'muted', 'playsInline'],
    ul: [['type', 'disc', 'circle', 'square']],
  },
  protocols: { href: webAndMail, src: ['http', 'https'], poster: ['http', 'https'], cite: ['http', 'https'] },
  ancestors: {
    source: ['video'],
    track: ['video'],
    ...Object.fromEntries(partsOfTables.split(' ').map((name) => [name, ['table']])),
  },
  /** Dropped with what they hold; other elements leave their content behind. */
  strip: `${running} ${foreign}`.split(' '),
  clobber: [],
  clobberPrefix: '',
  required: {},
  allowComments: false,
  allowDoctypes: false,
};
