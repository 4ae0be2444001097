import type { SearchDocument } from '../../src/search/document.ts';

type Short = Partial<SearchDocument> & Pick<SearchDocument, 'title'> & { readonly text: string };

function document(language: string, id: number, { text, ...given }: Short): SearchDocument {
  return {
    id,
    address: `/${language}/faq/${id}/`,
    language,
    slug: String(id),
    keywords: [],
    headings: [],
    labels: [],
    databases: [],
    sections: [{ heading: '', text }],
    updated: '2025-04-10',
    ...given,
  };
}

/** A small help site of a public library, in English. */
export const english: readonly SearchDocument[] = [
  document('en', 0, {
    title: 'How do I renew a borrowed book?',
    text: 'Sign in and choose Renew. A book that somebody else has reserved cannot be renewed.',
    databases: ['lending'],
    labels: ['Lending'],
  }),
  document('en', 1, {
    title: 'My library card is lost',
    text: 'Report the loss at the desk. A replacement card costs 200 yen. Borrowed books stay on your account.',
    databases: ['account'],
    labels: ['Account', 'Membership'],
  }),
  document('en', 2, {
    title: 'Uploading a manuscript to the archive',
    text: '',
    databases: ['archive'],
    headings: [
      { id: 'key', text: 'Register a public key' },
      { id: 'upload', text: 'Send the file' },
    ],
    sections: [
      { heading: '', text: 'Manuscripts go to sftp-in.library.example by sftp.' },
      {
        id: 'key',
        heading: 'Register a public key',
        text: 'Run ssh-keygen, then look at known_hosts and id_rsa.pub.',
      },
      {
        id: 'upload',
        heading: 'Send the file',
        text: 'Accession numbers such as LIB000123 are issued within a day.',
      },
    ],
  }),
  document('en', 3, {
    title: 'Opening hours',
    text: 'The library opens at nine. On holidays it is closed. Holiday dates are printed on the card.',
    keywords: ['when open', 'schedule'],
    labels: ['Visit'],
  }),
  document('en', 4, {
    title: 'Requesting a purchase',
    text: 'Tell us the title and the author of the book. The acquisition committee decides each month.',
    databases: ['lending'],
    labels: ['Lending'],
  }),
];

/** The same library in Japanese. */
export const japanese: readonly SearchDocument[] = [
  document('ja', 0, {
    title: '借りた本の貸出期間を延長したい',
    text: 'ログインして「延長」を選んでください。予約のある本は延長できません。',
    databases: ['lending'],
    labels: ['貸出'],
  }),
  document('ja', 1, {
    title: '図書館カードをなくしました',
    text: 'カウンターで紛失届を出してください。再発行には 200 円かかります。',
    databases: ['account'],
    labels: ['アカウント'],
  }),
  document('ja', 2, {
    title: '原稿をアーカイブへ転送する',
    text: '',
    databases: ['archive'],
    headings: [{ id: 'key', text: '公開鍵の登録' }],
    sections: [
      { heading: '', text: '原稿は sftp で sftp-in.library.example へ送ります。' },
      { id: 'key', heading: '公開鍵の登録', text: 'ssh-keygen で鍵を作り、ﾌｧｲﾙ known_hosts を確かめます。' },
    ],
  }),
  document('ja', 3, { title: '開館時間', text: '朝九時に開きます。祝日は休館です。' }),
];

/** Many pages made of the sentences of the few, with words of their own: the same ones every time. */
export function grow(pages: number): SearchDocument[] {
  const sentences = english.flatMap(({ sections }) => sections.flatMap(({ text }) => text.split(/(?<=\.) /)));
  return Array.from({ length: pages }, (_, id) => {
    const own = [1, 2, 3, 4, 5].map((n) => `w${((id * 7919 + n * 104729) % 1_000_003).toString(36)}x`);
    const text = [0, 1, 2].map((n) => sentences[(id * 3 + n * 5) % sentences.length]).join(' ');
    return document('en', id, { title: `Question ${own[0]}`, text: `${text} ${own.join(' ')}` });
  });
}
