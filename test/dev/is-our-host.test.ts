import { describe, expect, test } from 'vitest';
import { addressesOf, isOpen } from '../../src/dev/addresses-of.ts';
import { isOurHost } from '../../src/dev/is-our-host.ts';

describe.each(['localhost', '0.0.0.0', '::', '192.0.2.7', 'desk.example'])('listening at %s', (host) => {
  test.each([
    'localhost:8080',
    '127.0.0.1:8080',
    '[::1]:8080',
    '192.0.2.7:8080',
    '[2001:db8::1]:80',
    'LOCALHOST',
  ])('%s is this server', (header) => expect(isOurHost(header, host)).toBe(true));

  test.each([
    'evil.example',
    'evil.example:8080',
    '',
    undefined,
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '[evil]',
  ])('%s is not', (header) => expect(isOurHost(header, host)).toBe(false));

  test('a name that was allowed is', () => {
    expect(isOurHost('Faq.Example:8080', host, ['other.example', 'faq.example'])).toBe(true);
  });
});

test('the name that is listened at is this server', () => {
  expect(isOurHost('desk.example:8080', 'Desk.Example')).toBe(true);
});

test('there is an address to open for each that is listened at', () => {
  expect(addressesOf('localhost', 80)).toEqual(['http://localhost:80/']);
  expect(addressesOf('::1', 80)).toEqual(['http://[::1]:80/']);
  expect(addressesOf('0.0.0.0', 80)[0]).toBe('http://localhost:80/');
  for (const address of addressesOf('0.0.0.0', 80)) expect(URL.canParse(address)).toBe(true);
});

test.each([
  ['localhost', false],
  ['127.0.0.1', false],
  ['127.8.8.8', false],
  ['::1', false],
  ['0.0.0.0', true],
  ['::', true],
  ['desk.example', true],
])('%s is open to the network: %s', (host, open) => expect(isOpen(host)).toBe(open));
