import { describe, expect, it } from 'vitest';
import { createSimilarity, type Subject } from '../../src/catalog/similarity.ts';

const page = (title: string, labels: readonly string[], texts: readonly string[] = []): Subject => ({
  title,
  labels,
  texts,
});

const all = ['db a', 'db b', 'db c', 'db d', 'db e', 'db f'];
const subjects = [
  page('How do I renew a borrowed book?', ['db a']),
  page('A borrowed book is lost', ['db a']),
  page('Opening hours on holidays', ['db b']),
  page('Which database should I choose?', all),
  page('Fees for copies', ['db c']),
  page('Copies of old newspapers', ['db c'], ['What copies cost']),
  page('Printing from a laptop', ['db d']),
  page('A room for a group', ['db e']),
];
const similar = createSimilarity(subjects, 'en');
const titles = (place: number, limit = 5) =>
  similar(place, limit).map((found) => subjects[found.place]?.title);

describe('createSimilarity', () => {
  it('finds what shares words of its title and a label', () => {
    expect(titles(0)[0]).toBe('A borrowed book is lost');
    expect(titles(4)[0]).toBe('Copies of old newspapers');
  });

  it('takes a page with every label for the like of none that has one of them', () => {
    const under = subjects.filter((_, place) => titles(place).includes('Which database should I choose?'));
    expect(under).toEqual([]);
  });

  it('finds nothing where nothing is alike, and never the page itself', () => {
    expect(titles(2)).toEqual([]);
    subjects.forEach((_, place) => {
      expect(similar(place, 9).map((found) => found.place)).not.toContain(place);
    });
  });

  it('says more of a rare label than of a common one, and of a title than of other words', () => {
    const others = Array.from({ length: 12 }, (_, i) => page(`Filler number ${i}`, ['db common']));
    const pages = [
      page('Scanning maps', ['db common', 'db rare']),
      page('Lending maps', ['db none']),
      page('Walks in town', ['db none'], ['Old maps']),
      page('Something else', ['db rare']),
      ...others,
    ];
    const alike = createSimilarity(pages, 'en')(0, 20).map((found) => found.place);
    const rank = (place: number) => (alike.includes(place) ? alike.indexOf(place) : alike.length);
    expect(rank(1)).toBeLessThan(rank(2));
    expect(rank(3)).toBeLessThan(rank(4));
  });

  it('shows what reaches the least likeness, and nothing below it', () => {
    for (let place = 0; place < subjects.length; place += 1)
      for (const { similarity } of similar(place, 9)) expect(similarity).toBeGreaterThanOrEqual(0.1);
    const filler = Array.from({ length: 40 }, (_, i) => `word${i}x word${i}y`);
    const near = createSimilarity([page('Maps', []), page('Maps of towns', []), page('Rest', [])], 'en');
    const far = createSimilarity(
      [
        page('Maps', [], filler),
        page('Towns', [], ['maps', ...filler.map((t) => t.replaceAll('word', 'other'))]),
        page('Rest', []),
      ],
      'en',
    );
    expect(near(0, 5).map((found) => found.place)).toEqual([1]);
    expect(far(0, 5)).toEqual([]);
  });

  it('stays quick where thousands carry the same labels', () => {
    const many = Array.from({ length: 4000 }, (_, i) =>
      page(`Question ${i % 700} about topic${i % 1900}`, [`db ${i % 3}`, 'tag all']),
    );
    const start = process.cpuUsage();
    const quick = createSimilarity(many, 'en');
    for (let place = 0; place < many.length; place += 1) quick(place, 5);
    const { user } = process.cpuUsage(start);
    expect(user / 1000).toBeLessThan(2000);
  });
});
