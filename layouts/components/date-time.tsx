import type { DateText } from '../../src/pages/models/frame.ts';

interface DateProps {
  readonly date: DateText;
  /** The words around the date, with `{date}` where it is. Default: the date alone. */
  readonly within?: string;
  /** What the date is to search engines. */
  readonly itemprop?: string | undefined;
}

/** Print a date for people and machines, within its words. */
export function DateTime({ date, within = '{date}', itemprop }: DateProps) {
  const [before, after = ''] = within.split('{date}');
  return (
    <>
      {before}
      <time datetime={date.iso} itemprop={itemprop}>
        {date.text}
      </time>
      {after}
    </>
  );
}
