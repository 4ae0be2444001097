import { z } from 'zod';
import { frontMatterSchema } from '../../entry/front-matter.ts';

/** The title alone: earlier versions of a page may hold front matter that is wrong today. */
export const titleSchema = z.looseObject({ title: frontMatterSchema.shape.title });
