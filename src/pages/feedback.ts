import type { LanguageContext } from './context.ts';
import type { Feedback } from './models/frame.ts';
import { type PrefillSubject, prefilled } from './prefill.ts';

/** What the links carry where the settings say nothing else. */
const usual = {
  query: 'page={page}&language={language}&answer={answer}',
  subject: '{answer}: {title}',
  body: '{page}',
};

/** Make the links that say whether an answer helped; undefined where the settings ask for none. */
export function feedbackLinks(context: LanguageContext, subject: PrefillSubject): Feedback | undefined {
  const { site, language } = context;
  const { feedback } = site.settings;
  const target = site.localize(feedback?.link)[language.id];
  if (!feedback || target === undefined) return undefined;
  const { question, yes, no } = language.texts.feedback;
  const link = (answer: string, text: string) => ({
    text,
    href: prefilled(context, target, { ...usual, ...feedback.prefill }, { ...subject, answer }),
  });
  return { question, links: [link('yes', yes), link('no', no)] };
}
