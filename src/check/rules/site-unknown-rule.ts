import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { ruleIds } from '../../diagnostics/report.ts';
import { contentRule } from '../rule.ts';

const site = (severities: string) =>
  `title: Example\nlanguages: [en]\norigin: https://faq.example\nseverities: { ${severities} }\n`;

/** A rule in `severities` of the settings that does not exist. */
export const siteUnknownRule = contentRule({
  id: 'site/unknown-rule',
  why: 'The severity that was meant is not changed, and nobody notices.',
  wrong: { 'content/site.yaml': site('titles/to-long: off') },
  right: { 'content/site.yaml': site('titles/too-long: off') },
  *check({ site: { settings }, placeIn }) {
    for (const id of Object.keys(settings.severities)) {
      if ((ruleIds as readonly string[]).includes(id)) continue;
      const place = placeIn('site', ['severities', id]);
      yield diagnose('site/unknown-rule', place, { id, nearest: nearest(id, ruleIds) });
    }
  },
});
