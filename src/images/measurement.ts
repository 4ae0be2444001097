import { z } from 'zod';
import { imageFormats } from './format.ts';

/** What the bytes of an image tell. Sizes are pixels as shown, the orientation applied. */
export const measurementSchema = z.object({
  format: z.enum(imageFormats).optional().describe('Missing: none of the formats that browsers show.'),
  isReadable: z.boolean(),
  width: z.number().optional(),
  height: z.number().optional(),
  mean: z.string().optional().describe('Mean colour, three hexadecimal digits.'),
  isAnimated: z.boolean(),
  isBilevel: z.boolean().describe('Two colours only: already smaller than any variant.'),
  isWhole: z.boolean().describe('The file goes on to the end that its format demands.'),
  tellsPosition: z.boolean().describe('EXIF says where it was taken.'),
  removed: z.array(z.string()).describe('What has to go from an SVG before it is published.'),
});
export type Measurement = Readonly<z.infer<typeof measurementSchema>>;

/** What decoding showed: `partial` images lack a part. */
export const integritySchema = z.enum(['whole', 'partial']);
/** A `broken` image cannot be decoded at all; that is not remembered. */
export type Integrity = z.infer<typeof integritySchema> | 'broken';
