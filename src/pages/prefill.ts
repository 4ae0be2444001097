import { labelOf } from '../site/label-of.ts';
import type { Prefill } from '../site/settings.ts';
import { fill } from '../site/texts/texts.ts';
import type { LanguageContext } from './context.ts';

/** What a page tells a form or a mail about itself. */
export interface PrefillSubject {
  readonly address: string;
  readonly title: string;
  /** Ids of its databases. */
  readonly databases?: readonly string[];
  /** What the reader answered, such as `yes`. */
  readonly answer?: string;
}

/**
 * Fill a form's query, or the subject and the body of a mail, with what is known about the page.
 *
 * `{page}` is its address, `{title}` its title, `{database}` its databases by name, `{language}` its language, and
 * `{answer}` what was answered. Without a template the target stays as it is.
 */
export function prefilled(
  { site, language }: LanguageContext,
  target: string,
  template: Prefill | undefined,
  { address, title, databases = [], answer = '' }: PrefillSubject,
): string {
  // A path of this site comes under the base path.
  const href = target.startsWith('/') ? site.addresses.href(target) : target;
  if (!template) return href;
  const names = [...site.databases.values()]
    .filter(({ id }) => databases.includes(id))
    .map((database) => labelOf(database, language.id));
  const values = {
    page: site.addresses.absolute(address),
    title,
    database: language.format.list(names),
    language: language.id,
    answer,
  };
  const { subject, body } = template;
  const text = (of: Prefill['subject']) => fill(site.localize(of)[language.id] ?? '', values).trim();
  const fields: (readonly [string, string])[] = target.startsWith('mailto:')
    ? [
        ['subject', text(subject).replace(/\s*[\r\n]+\s*/g, ' ')], // what followed would be a field of its own
        ['body', text(body)],
      ]
    : [...new URLSearchParams(template.query ?? '')].map(
        ([key, value]) => [key, fill(value, values)] as const,
      );
  return withQuery(
    href,
    fields.filter(([, value]) => value !== ''),
  );
}

/** Add fields to what the target asks already; before its fragment. Mail programs know no `+` for a space. */
function withQuery(href: string, fields: readonly (readonly [string, string])[]): string {
  if (fields.length === 0) return href;
  const [, whole = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(href) ?? [];
  const query = fields.map((field) => field.map(encodeURIComponent).join('=')).join('&');
  return `${whole}${whole.includes('?') ? '&' : '?'}${query}${fragment}`;
}
