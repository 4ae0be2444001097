import type { ValuesOfRule } from '../rule.ts';
import { appearanceRules } from './appearance.ts';
import { catalogRules } from './catalog.ts';
import { directiveRules } from './directives.ts';
import { fileRules } from './files.ts';
import { foreignSyntaxRules } from './foreign-syntax.ts';
import { frontMatterRules } from './front-matter.ts';
import { glossaryRules } from './glossary.ts';
import { htmlRules } from './html.ts';
import { imageRules } from './images.ts';
import { linkRules } from './links.ts';
import { lostTextRules } from './lost-text.ts';
import { markdownRules } from './markdown.ts';
import { mathsRules } from './maths.ts';
import { publishRules } from './publish.ts';
import { settingsRules } from './settings.ts';
import { siteRules } from './site.ts';
import { videoRules } from './videos.ts';
import { vocabularyRules } from './vocabulary.ts';
import { yamlRules } from './yaml.ts';
import { yamlSyntaxRules } from './yaml-syntax.ts';

/** Every rule of reading a site and making its pages, by its id; those of `kotae check` are in `src/check`. */
export const rules = {
  ...appearanceRules,
  ...catalogRules,
  ...directiveRules,
  ...foreignSyntaxRules,
  ...fileRules,
  ...frontMatterRules,
  ...glossaryRules,
  ...htmlRules,
  ...imageRules,
  ...linkRules,
  ...lostTextRules,
  ...markdownRules,
  ...mathsRules,
  ...publishRules,
  ...settingsRules,
  ...siteRules,
  ...videoRules,
  ...vocabularyRules,
  ...yamlRules,
  ...yamlSyntaxRules,
};

export type RuleId = keyof typeof rules;
/** The values that the message of a rule speaks of. */
export type ValuesOf<Id extends RuleId> = ValuesOfRule<(typeof rules)[Id]>;
