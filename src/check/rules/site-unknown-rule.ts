import { nearest } from '../../diagnostics/nearest.ts';
import { didYouMean, didYouMeanJa } from '../../diagnostics/rule.ts';
import { contentRule } from '../rule.ts';

const site = (severities: string) =>
  `title: Example\nlanguages: [en]\norigin: https://faq.example\nseverities: { ${severities} }\n`;

/** A rule in `severities` of the settings that does not exist. */
export const siteUnknownRule = contentRule<{ id: string; nearest?: string | undefined }>({
  id: 'site/unknown-rule',
  severity: 'warning',
  en: ({ id, nearest }) => ({
    message: `\`severities\` names \`${id}\`, which is not a rule`,
    hint: didYouMean(nearest, 'The ids of all rules are in node_modules/kotae/docs/checks.md.'),
  }),
  ja: ({ id, nearest }) => ({
    message: `\`severities\` の規則 \`${id}\` はありません`,
    hint: didYouMeanJa(nearest, '規則の id は node_modules/kotae/docs/checks.md にあります。'),
  }),
  why: 'The severity that was meant is not changed, and nobody notices.',
  wrong: { 'content/site.yaml': site('titles/to-long: off') },
  right: { 'content/site.yaml': site('titles/too-long: off') },
  *check({ site: { settings, placeIn }, ruleIds }) {
    for (const id of Object.keys(settings.severities)) {
      if (ruleIds.includes(id)) continue;
      const place = placeIn('site', ['severities', id]);
      yield { place, values: { id, nearest: nearest(id, ruleIds) } };
    }
  },
});
