import type { TermLink } from '../../src/pages/models/frame.ts';
import type { Texts } from '../../src/site/texts/texts.ts';
import { Hang } from './hang.tsx';
import { TermList } from './term-list.tsx';

interface TermSectionsProps {
  readonly databases: readonly TermLink[];
  readonly tags: readonly TermLink[];
  readonly texts: Texts;
}

/** Print the databases and the tags of the site as two sections; one without any is left out. */
export function TermSections({ databases, tags, texts }: TermSectionsProps) {
  return (
    <>
      {databases.length > 0 && (
        <Hang id="databases" title={texts.home.databases}>
          <TermList terms={databases} of="databases" columns="two" />
        </Hang>
      )}
      {tags.length > 0 && (
        <Hang id="topics" title={texts.home.tags}>
          <TermList terms={tags} of="tags" columns="three" />
        </Hang>
      )}
    </>
  );
}
