import { describe, expect, it } from 'vitest';
import type { Marked } from '../../src/search/excerpt.ts';
import { openIndex } from '../../src/search/query.ts';
import { english } from './documents.ts';
import { inMemory } from './memory.ts';

/** The excerpt of a page with this text. */
async function excerpt(text: string, query: string, language = 'en'): Promise<Marked> {
  const [first] = english as [(typeof english)[0]];
  const page = { ...first, language, title: 'Page', slug: 'page', sections: [{ heading: '', text }] };
  const { hits } = await (await openIndex(inMemory([page]).load)).search(query);
  return hits[0]?.excerpt ?? { text: '', marks: [] };
}

const marked = ({ text, marks }: Marked) => marks.map(([start, end]) => text.slice(start, end));

describe('an excerpt from a table', () => {
  const rows = ['A5', 'A4', 'B5', 'B4', 'A3', 'A2', 'A1'].map(
    (size, i) => `${size}\t${i * 10} yen\t${i} days`,
  );
  const table = ['Size\tPrice\tTime until it is ready\t\t', ...rows].join('\n');
  const text = `Copies are made at the desk.\n${table}\nBring your card.`;

  it('shows the row that was asked for, with the heads of its columns', async () => {
    for (const [query, size, i] of [
      ['B4', 'B4', 3],
      ['price A3', 'A3', 4],
      ['A1 ready time', 'A1', 6],
    ] as const) {
      const row = `Size: ${size}; Price: ${i * 10} yen; Time until it is ready: ${i} days`;
      expect((await excerpt(text, query)).text).toMatch(new RegExp(`^${row}`));
    }
  });

  it('marks what was asked in the row, heads included', async () => {
    const found = await excerpt(text, 'price a1');
    expect(marked(found).slice(0, 2)).toEqual(['A1', 'Price']);
  });

  it('shows a row in Japanese, too', async () => {
    const sizes = ['文庫', '新書', '雑誌', '写真集', '地図', '絵本'].map(
      (kind, i) => `${kind}\t${i + 1} 週間\t${i + 2} 冊`,
    );
    const found = await excerpt(['種類\t貸出期間\t冊数\t\t', ...sizes].join('\n'), '地図 貸出期間', 'ja');
    expect(found.text).toMatch(/^種類：地図／貸出期間：5 週間／冊数：6 冊/);
    expect(marked(found).slice(0, 2)).toEqual(['地図', '貸出期間']);
  });

  it('joins heads that stand in two rows, and keeps them below the title of some rows', async () => {
    const hours = [
      'Branch\tHours\t\t',
      '\tWeekdays\tWeekend\t\t',
      'North side\t\t',
      'Hill\t9 to 18\tclosed',
      'Harbour\t\t10 to 17',
    ].join('\n');
    expect((await excerpt(hours, 'hill')).text).toMatch(
      /^Branch: Hill; Hours Weekdays: 9 to 18; Weekend: closed/,
    );
    expect((await excerpt(hours, 'harbour')).text).toMatch(/^Branch: Harbour; Weekend: 10 to 17/);
  });

  it('shows a table that has heads alone, or none', async () => {
    expect((await excerpt('Size\tPrice\t\t', 'price')).text).toBe('Size; Price');
    expect((await excerpt('A4\t30 yen\nother\t', 'yen')).text).toBe('A4; 30 yen · other');
  });

  it('sets no mark behind a cell that is a sentence', async () => {
    const german = ['Anzeige\tBedeutung\tWas tun\t\t', 'E01\tDer Akku ist leer.\tLaden'].join('\n');
    expect((await excerpt(german, 'akku', 'de')).text).toBe(
      'Anzeige: E01; Bedeutung: Der Akku ist leer. Was tun: Laden',
    );
    const japanese = [
      '表示\t意味\t対処\t\t',
      'E01\t電池がありません。\t充電します。',
      '下の行\tも読みます。\t',
    ];
    expect((await excerpt(japanese.join('\n'), '電池', 'ja')).text).toBe(
      '表示：E01; 意味：電池がありません。対処：充電します。表示：下の行／意味：も読みます。',
    );
    expect((await excerpt('電池を見ます。\n次へ\n終わり', '電池', 'ja')).text).toBe(
      '電池を見ます。次へ · 終わり',
    );
    const arabic = ['سؤال\tجواب\t\t', 'هل هي فارغة؟\tنعم'].join('\n');
    expect((await excerpt(arabic, 'فارغة', 'ar')).text).toBe('سؤال: هل هي فارغة؟ جواب: نعم');
  });

  it('shows sentences where they say more', async () => {
    const found = await excerpt(`${text} Copies of A3 maps have a price of their own.`, 'A3 maps price');
    expect(found.text).toMatch(/Copies of A3 maps have a price of their own\.$/);
  });
});

describe('an excerpt from a terminal', () => {
  it('leaves out frames of signs', async () => {
    const { text } = await excerpt(
      'The warning:\n@@@@@@@@@@@@@@@@ @ WARNING: BAD KEY! @ @@@@@@@@@@@@@@@@',
      'warning',
    );
    expect(text).toBe('The warning: @ WARNING: BAD KEY! @');
  });

  it('cuts no address', async () => {
    const command = 'sftp -o ServerAliveInterval=60 -i ~/.ssh/id_rsa test07@ftp-private.ddbj.nig.ac.jp';
    for (let words = 0; words < 60; words += 1) {
      const { text } = await excerpt(`${command} ${'and '.repeat(words)}${command} then ${command}`, 'sftp');
      expect(
        text
          .replace(/^…|…$/g, '')
          .split(' ')
          .filter((word) => /@/.test(word) && word !== 'test07@ftp-private.ddbj.nig.ac.jp'),
      ).toEqual([]);
    }
  });
});
