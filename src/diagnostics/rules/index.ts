import type { Rule } from '../rule.ts';
import { catalogRules } from './catalog.ts';
import { checkAnswerRules } from './check-answers.ts';
import { checkBuiltRules } from './check-built.ts';
import { checkLinkRules } from './check-links.ts';
import { checkSearchesRules } from './check-searches.ts';
import { checkTextRules } from './check-text.ts';
import { checkTranslationRules } from './check-translations.ts';
import { checkVocabularyRules } from './check-vocabulary.ts';
import { directiveRules } from './directives.ts';
import { frontMatterRules } from './front-matter.ts';
import { glossaryRules } from './glossary.ts';
import { htmlRules } from './html.ts';
import { imageRules } from './images.ts';
import { importRules } from './import.ts';
import { importSiteRules } from './import-site.ts';
import { importSourceRules } from './import-sources.ts';
import { linkRules } from './links.ts';
import { lostTextRules } from './lost-text.ts';
import { markdownRules } from './markdown.ts';
import { mathsRules } from './maths.ts';
import { publishRules } from './publish.ts';
import { siteRules } from './site.ts';
import { videoRules } from './videos.ts';
import { yamlRules } from './yaml.ts';
import { yamlSyntaxRules } from './yaml-syntax.ts';

/** Every rule that a diagnostic can name, by its id. */
export const rules = {
  ...catalogRules,
  ...checkAnswerRules,
  ...checkBuiltRules,
  ...checkLinkRules,
  ...checkTextRules,
  ...checkTranslationRules,
  ...checkSearchesRules,
  ...checkVocabularyRules,
  ...directiveRules,
  ...frontMatterRules,
  ...glossaryRules,
  ...htmlRules,
  ...imageRules,
  ...importRules,
  ...importSiteRules,
  ...importSourceRules,
  ...linkRules,
  ...lostTextRules,
  ...markdownRules,
  ...mathsRules,
  ...publishRules,
  ...siteRules,
  ...videoRules,
  ...yamlRules,
  ...yamlSyntaxRules,
};

export type Rules = typeof rules;
export type RuleId = keyof Rules;
/** The values that the message of a rule speaks of. */
export type ValuesOf<Id extends RuleId> = Rules[Id] extends Rule<infer Values> ? Values : never;
