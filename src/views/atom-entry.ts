import type { Entry } from '../entry/entry.ts';
import { labelOf } from '../site/label-of.ts';
import type { PublishContext } from './context.ts';
import { type Xml, xml } from './xml.ts';

/** Print an entry of an Atom feed with its whole answer, whose links and pictures are absolute. */
export function atomEntry({ catalog: { site }, pageOf }: PublishContext, entry: Entry): Xml {
  const { language } = entry;
  const page = pageOf(entry);
  const terms = [
    ...entry.databases.flatMap((id) => site.databases.get(id) ?? []),
    ...entry.tags.flatMap((id) => site.tags.get(id) ?? []),
  ];
  const categories = terms.map(
    (term) => xml`    <category term="${term.id}" label="${labelOf(term, language)}"/>\n`,
  );
  return xml`  <entry xml:lang="${language}">
    <id>${page}</id>
    <title>${entry.title}</title>
    <link rel="alternate" type="text/html" hreflang="${language}" href="${page}"/>
    <published>${entry.date}</published>
    <updated>${entry.updated}</updated>
${categories}    <summary>${entry.summary}</summary>
    <content type="html">${entry.answer.standalone}</content>
  </entry>
`;
}
