import { z } from 'zod';
import { videoHostNames } from '../images/video-hosts.ts';
import { like } from '../source/like.ts';
import { addressesSchema } from './address-patterns.ts';
import { isOwnAddress } from './own-path.ts';
import { policySchema } from './policy-schema.ts';

/** An id that is in addresses: lower-case letters and digits, in words joined by hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, like('data-release'));

/** A BCP 47 language tag, such as `en`, `ja` or `pt-BR`; folders and addresses carry it in lower case. */
export const languageSchema = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, like('pt-br'))
  .refine(isLanguageTag, like('pt-br'))
  .transform((tag) => tag.toLowerCase());

/** A text per language, or one text for all of them. */
export const localizedSchema = z.union([z.string().min(1), z.record(languageSchema, z.string().min(1))]);
export type Localized = z.infer<typeof localizedSchema>;

/** An `http(s)` address, a `mailto:` address, or a path of this site or of the main website. */
const targetSchema = z.string().regex(/^(https?:\/\/|mailto:|\/)\S+$/, like('mailto:help@example.org'));

/** A target per language, or one for all of them. */
export const localizedTargetSchema = z.union([targetSchema, z.record(languageSchema, targetSchema)]);

const originSchema = z
  .string()
  .regex(/^https?:\/\/[^/\s?#]+$/, like('https://faq.example.org'))
  .refine((text) => URL.canParse(text), like('https://faq.example.org'))
  .transform((text) => new URL(text).origin) // as browsers write it: in lower case, without the usual port
  .describe('Scheme and host, without a path and without a closing slash.');

/** What the site's questions are about, in words of the organisation's own. */
const termsSchema = z.strictObject({
  database: z
    .strictObject({
      singular: localizedSchema.describe('One of them, as in running text: product.'),
      plural: localizedSchema.describe('Several: products. Headings begin it with a capital.'),
      all: localizedSchema.optional().describe('All of them: All products.'),
      address: idSchema.optional().describe('The part of addresses that is `db` otherwise: product.'),
      key: idSchema.optional().describe('A key that front matter may use for `db`: product.'),
    })
    .optional()
    .describe('The word in the place of “database”, in pages, addresses and front matter.'),
});

/** An address of this site, with a query where it needs one. Spaces may be written as they are. */
const pathSchema = z
  .string()
  .refine((text) => isOwnAddress(text.replaceAll(' ', '%20')), like('/faq/en/index.html'));

/** The address of a former answer. */
const formerAnswerSchema = z
  .string()
  .refine((text) => isOwnAddress(text) && text.includes('{slug}'), like('/faq/en/{slug}.html'));

/** Addresses of a former generator's site, kept working by redirect pages. */
const formerSchema = z.strictObject({
  answers: z
    .record(idSchema, z.record(languageSchema, formerAnswerSchema))
    .default({})
    .describe('Per category and language, the address that answers had, with {slug}.'),
  pages: z
    .record(pathSchema, pathSchema)
    .default({})
    .describe('Former addresses of pages that are no answers, and where they lead now.'),
});

/** What a link to a form or a mail address carries about the page that it is on. */
const prefillSchema = z
  .strictObject({
    query: z
      .string()
      .regex(/^[^?#\s]+$/, like('page={page}&language={language}'))
      .optional()
      .describe('For a form: what is added to its address.'),
    subject: localizedSchema.optional().describe('For a mail address: the subject.'),
    body: localizedSchema.optional().describe('For a mail address: the text.'),
  })
  .describe('{page}, {title}, {database} and {language} stand for those of the page.');
export type Prefill = z.infer<typeof prefillSchema>;

/** A page of the site by its name, or a link with words of its own. */
const siteLinkSchema = z.union([
  z.string(),
  z.strictObject({
    link: localizedTargetSchema.describe('An address, for all languages or for each.'),
    label: localizedSchema.describe('The words of the link.'),
  }),
]);
export type SiteLink = z.infer<typeof siteLinkSchema>;

/** `content/site.yaml`. Every key but `title` and `languages` may be missing. */
export const settingsSchema = z.strictObject({
  title: localizedSchema.describe('The name of the site.'),
  description: localizedSchema.optional().describe('One sentence that says what the site is for.'),
  languages: z.array(languageSchema).min(1).describe('The first is the default language.'),
  timezone: z
    .string()
    .refine(isTimeZone, like('Asia/Tokyo'))
    .default('UTC')
    .describe('IANA name of the zone that dates without a zone are meant in, such as Asia/Tokyo.'),
  origin: originSchema.optional().describe('Where the site is published; canonical addresses need it.'),
  links: z
    .strictObject({
      origin: originSchema
        .optional()
        .describe('The main website, put before addresses in answers that lead outside this site.'),
      known: z
        .array(z.string().regex(/^\/\S*$/, like('/services/')))
        .optional()
        .describe(
          'Addresses of the main website that answers may lead to; one that ends in a slash stands for all below it. Default: all.',
        ),
    })
    .default({})
    .describe('Where addresses lead that are not of this site.'),
  repository: z
    .strictObject({
      edit: z
        .string()
        .regex(/^https?:\/\/\S*\{file\}\S*$/, like('https://forge.example.org/edit/main/{file}'))
        .describe('The editor on the forge, with {file} for the path of the page.'),
    })
    .optional()
    .describe('Where the content is kept.'),
  contact: z
    .strictObject({
      link: localizedTargetSchema.describe('A form, or a mail address as mailto:.'),
      text: localizedSchema.optional().describe('One sentence before the link.'),
      tell: z
        .union([z.array(z.string()), z.record(languageSchema, z.array(z.string()))])
        .optional()
        .describe('What readers should tell when they ask.'),
      prefill: prefillSchema.optional(),
    })
    .optional()
    .describe('Where to ask when no answer helped, and what to tell.'),
  feedback: z
    .strictObject({
      link: localizedTargetSchema.describe('A form, or a mail address as mailto:.'),
      prefill: prefillSchema.optional().describe('As for `contact`; {answer} is `yes` or `no`.'),
    })
    .optional()
    .describe('Where "Did this help?" below each answer leads. Default: it is not asked.'),
  featured: z
    .array(z.string())
    .default([])
    .describe('Slugs of the questions that the home page names first.'),
  searches: z
    .record(languageSchema, z.array(z.string()))
    .default({})
    .describe('Often searched words per language, offered beside the search field.'),
  navigation: z
    .array(siteLinkSchema)
    .default([])
    .describe(
      'What the running head links to besides the indexes: `category/slug` of a page, or `{ link, label }`.',
    ),
  footer: z
    .array(siteLinkSchema)
    .default([])
    .describe('What the footer links to: `category/slug` of a page, or `{ link, label }`.'),
  licence: localizedSchema.optional().describe('One sentence on how answers may be reused.'),
  basePath: z
    .string()
    .regex(/^\/(?:(?!\.{1,2}\/)[^\s\p{Cc}?#\\:%/]+\/)*$/u, like('/help/'))
    .default('/')
    .describe('The path that the site is published under; `--base-path` overrides it.'),
  terms: termsSchema.default({}).describe('Other words for what Kotae calls a database.'),
  addresses: addressesSchema.prefault({}).describe('How addresses are made.'),
  former: formerSchema.prefault({}).describe('Addresses of a former site that keep working.'),
  math: z
    .boolean()
    .default(false)
    .describe(
      'Typeset `$…$`, `$$` and code blocks with the language `math` as formulas. Without it, `$5` is a price.',
    ),
  largestAnswer: z
    .number()
    .int()
    .min(1024)
    .max(4 * 1024 * 1024)
    .default(256 * 1024)
    .describe(
      'Bytes that the file of a question may have. Larger ones take long to read, and seldom were written by hand.',
    ),
  embeds: z
    .array(z.enum(videoHostNames))
    .default([])
    .describe('Hosts whose player a click on the card of a video loads; other cards lead to the host.'),
  images: z
    .strictObject({
      avif: z.boolean().default(false).describe('Make AVIF besides WebP: smaller, and ten times slower.'),
      widths: z
        .array(z.number().int().min(16).max(8192))
        .default([320, 640, 960, 1280])
        .describe('Widths of the smaller copies, in pixels.'),
      largest: z
        .number()
        .int()
        .positive()
        .default(12_000)
        .describe('Width or height in pixels above which a picture gets no copies.'),
      hosts: z
        .array(z.string().regex(/^[a-z0-9.-]+(:\d+)?$/i, like('pictures.example.org')))
        .default([])
        .describe('Hosts that remote images may come from.'),
    })
    .prefault({})
    .describe('Pictures and their smaller copies.'),
  policy: policySchema
    .prefault({})
    .describe('Other hosts that the security policy of the pages allows, by what for.'),
  severities: z
    .record(z.string(), z.enum(['off', 'note', 'warning', 'error']))
    .default({})
    .describe('Another severity for a rule, by its id.'),
  cache: z
    .string()
    .default('.kotae')
    .describe(
      'Folder for what can be made again, relative to the root. The environment variable `KOTAE_CACHE` overrides it.',
    ),
});
export type Settings = z.infer<typeof settingsSchema>;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
