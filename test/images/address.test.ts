import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readImageAddress } from '../../src/images/address.ts';

const file = 'content/faq/en/sftp.md';
const read = (src: string) => readImageAddress(src, file);
const local = (path: string) => ({ kind: 'local', path });

test('reads addresses of assets/images and of files beside the answer', () => {
  expect(read('/assets/images/books/a.png')).toEqual(local('assets/images/books/a.png'));
  expect(read('a.png')).toEqual(local('content/faq/en/a.png'));
  expect(read('./steps/a.png')).toEqual(local('content/faq/en/steps/a.png'));
  expect(read('../ja/a.png')).toEqual(local('content/faq/ja/a.png'));
  expect(read('../../../assets/images/a.png')).toEqual(local('assets/images/a.png'));
});

test('reads percent-encoding, and takes queries and fragments off', () => {
  expect(read('/assets/images/my%20key.png?v=2#top')).toEqual(local('assets/images/my key.png'));
  expect(read('%E9%8D%B5.png')).toEqual(local('content/faq/en/鍵.png'));
  expect(read('100%.png')).toEqual(local('content/faq/en/100%.png'));
});

test('composes Japanese letters as folders of other systems don’t', () => {
  expect(read('ガイド.png'.normalize('NFD'))).toEqual(local('content/faq/en/ガイド.png'.normalize('NFC')));
});

test('keeps remote images apart, with their host', () => {
  expect(read('https://example.org/a.png')).toEqual({
    kind: 'remote',
    host: 'example.org',
    href: 'https://example.org/a.png',
  });
  expect(read('//example.org/a.png')).toMatchObject({ kind: 'remote', host: 'example.org' });
  expect(read('HTTPS://EXAMPLE.org/a.png')).toMatchObject({ kind: 'remote', host: 'example.org' });
});

test('puts the main website before addresses that lie there', () => {
  const target = readImageAddress('/books/a.png', file, 'https://www.example.org');
  expect(target).toEqual({
    kind: 'remote',
    host: 'www.example.org',
    href: 'https://www.example.org/books/a.png',
  });
  expect(readImageAddress('/assets/images/a.png', file, 'https://www.example.org')).toEqual(
    local('assets/images/a.png'),
  );
});

test('names other schemes', () => {
  expect(read('data:image/png;base64,AAAA')).toEqual({ kind: 'scheme', scheme: 'data' });
  expect(read('JavaScript:alert(1)')).toEqual({ kind: 'scheme', scheme: 'javascript' });
  expect(read('file:///etc/passwd')).toEqual({ kind: 'scheme', scheme: 'file' });
});

test.each([
  '../../../../etc/passwd',
  '../../../package.json',
  '../../../.git/config',
  '/etc/passwd',
  '/assets/css/site.css',
  '/assets/images/../../package.json',
  '/assets/images/%2e%2e/%2e%2e/package.json',
  '/assets/images',
  '/assets/images-of-others/a.png',
  '/contents/a.png',
  'a\0.png',
  'a%00.png',
  'a%0a.png',
  '/',
])('leads outside: %j', (src) => {
  expect(read(src)).toEqual({ kind: 'outside' });
});

test('never names a path outside the two folders, whatever is written', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '/',
      '//',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      'assets',
      'images',
      'content',
      'a.png',
      ':',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const target = read(pieces.join(''));
      if (target.kind !== 'local') return;
      expect(target.path).toMatch(/^(assets\/images|content)\/./su);
      expect(target.path.split('/')).not.toContain('..');
      expect(target.path).not.toContain('\0');
    }),
    { numRuns: 3000 },
  );
});
