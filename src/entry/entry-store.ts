import type { PackedStore } from '../cache/packed-store.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hashOf } from '../files/hash-of.ts';
import type { Answer, Section } from '../markdown/answer.ts';
import type { CheckedFrontMatter } from './check-front-matter.ts';

/** What of an answer is at hand for every entry; its long texts are read when they are asked for. */
export type AnswerFacts = Omit<Answer, 'html' | 'standalone' | 'markdown' | 'sections'>;

/** What is known of one file from the last time that it was read. */
export interface EntryRecord {
  /** The file on disk; empty when it had changed too shortly before to be distinguished from a later change. */
  readonly fingerprint: string;
  /** Hash of the whole file. */
  readonly source: string;
  /** What the answer was rendered with, besides its file. */
  readonly rendered: string;
  /** Fingerprint of each picture, by its address as written. */
  readonly images: Readonly<Record<string, string>>;
  readonly answer: AnswerFacts;
  /** What the front matter was checked against. */
  readonly checked: string;
  readonly frontMatter: {
    readonly value?: CheckedFrontMatter | undefined;
    readonly diagnostics: readonly Diagnostic[];
  };
}

export type EntryStore = PackedStore<EntryRecord>;

/**
 * See an answer of a store: facts are at hand, each long text is read when it is asked for, and kept by nobody, so
 * that a site of thousands fits into memory.
 */
export function storedAnswer(store: EntryStore, file: string, record: EntryRecord): Answer {
  const key = answerKey(record);
  const read: ReadText = (part) =>
    store.part(file, part, key, () => {
      throw new TypeError(`${file} was stored without its ${part}`);
    });
  return Object.assign(new LongTexts(read), record.answer);
}

type ReadText = (part: keyof Answer) => string;

/** The long texts of an answer. A class, since thousands of objects that get getters of their own take much memory. */
class LongTexts {
  readonly #read: ReadText;
  constructor(read: ReadText) {
    this.#read = read;
  }
  get html(): string {
    return this.#read('html');
  }
  get standalone(): string {
    return this.#read('standalone');
  }
  get markdown(): readonly string[] {
    return JSON.parse(this.#read('markdown'));
  }
  get sections(): readonly Section[] {
    return JSON.parse(this.#read('sections'));
  }
}

/** Keep what was read of a file, and the long texts of its answer. */
export function storeEntry(
  store: EntryStore,
  file: string,
  record: Omit<EntryRecord, 'answer'>,
  answer: Answer,
): EntryRecord {
  const { html, standalone, markdown, sections, ...facts } = answer;
  // Texts that were cut out of the file would keep it in memory, whole.
  const kept = JSON.parse(JSON.stringify({ ...record, answer: facts })) as EntryRecord;
  const key = answerKey(kept);
  store.set(file, kept);
  store.part(file, 'html', key, () => html);
  store.part(file, 'standalone', key, () => standalone);
  store.part(file, 'markdown', key, () => JSON.stringify(markdown));
  store.part(file, 'sections', key, () => JSON.stringify(sections));
  return kept;
}

/** Names a rendered answer: by its file, by what it was rendered with, by its pictures, and by where former addresses led. */
export function answerKey({ source, rendered, images, answer }: EntryRecord): string {
  const moved = answer.links.flatMap(({ alias, href }) => (alias === undefined ? [] : [alias, href]));
  return hashOf(source, rendered, JSON.stringify(images), ...moved);
}
