import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/site/content-security-policy.ts';
import { page, smallSite } from '../site-folder.ts';
import { publishSmallSite } from './small-site.ts';

const lines = (text: string | undefined) => (text ?? '').split('\n').filter((line) => line !== '');

describe('robots.txt', { timeout: 60_000 }, () => {
  test('lets everybody in and names the sitemap', async () => {
    const { views } = await publishSmallSite();
    expect(views.get('/robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://small.example/sitemap.xml\n',
    );
  });

  test('names no sitemap that is not there, and is not there where no robot looks', async () => {
    const { views } = await publishSmallSite({ origin: null });
    expect(views.get('/robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect((await publishSmallSite({ basePath: '/help/' })).views.has('/robots.txt')).toBe(false);
  });
});

describe('_redirects', { timeout: 60_000 }, () => {
  const settings = `${smallSite['content/site.yaml']}`.replace(
    'former: {answers: {faq: {en: "/old/{slug}-e.html"}}}',
    'former: {answers: {faq: {en: "/old/{slug}-e.html"}}, pages: {"/old/index.html": "/en/faq/"}}',
  );

  test('leads aliases and former addresses on, in order, each once', async () => {
    const { views } = await publishSmallSite({ files: { 'content/site.yaml': settings } });
    expect(lines(views.get('/_redirects'))).toEqual([
      '/faq/en/sftp.html /en/faq/sftp/ 301',
      '/old/index.html /en/faq/ 301',
      '/old/keys-e.html /en/faq/keys/ 301',
      '/old/sftp-e.html /en/faq/sftp/ 301',
    ]);
  });

  test('under a base path holds what lies outside it, too', async () => {
    const { views } = await publishSmallSite({ basePath: '/help/' });
    expect(lines(views.get('/_redirects'))).toEqual([
      '/faq/en/sftp.html /help/en/faq/sftp/ 301',
      '/help/faq/en/sftp.html /help/en/faq/sftp/ 301',
      '/help/old/keys-e.html /help/en/faq/keys/ 301',
      '/help/old/sftp-e.html /help/en/faq/sftp/ 301',
      '/old/keys-e.html /help/en/faq/keys/ 301',
      '/old/sftp-e.html /help/en/faq/sftp/ 301',
    ]);
  });

  test('is three words a line, percent-encoded, whatever an alias holds', async () => {
    const aliases = '["/質問/送れない.html", "/already%20encoded/", "/100%/"]';
    const { views } = await publishSmallSite({ files: { 'content/faq/en/odd.md': page({ aliases }) } });
    const odd = lines(views.get('/_redirects')).filter((line) => line.includes('/en/faq/odd/'));
    expect(odd).toHaveLength(4);
    for (const line of odd) expect(line).toMatch(/^\/[\x21-\x7e]+ \/en\/faq\/odd\/ 301$/);
    expect(odd.join('\n')).toContain('/already%20encoded/ ');
  });

  test('takes no address for a pattern of many', async () => {
    const aliases = '["/*", "/en/*", "/:all", "/en/:category/old/", "/a:b/"]';
    const { views } = await publishSmallSite({
      files: { 'content/faq/en/odd.md': page({ aliases }) },
      basePath: '/help/',
    });
    const odd = lines(views.get('/_redirects')).filter((line) => /^\/(?!.*old).*\/odd\//.test(line));
    expect(odd).toEqual(['/a:b/ /help/en/faq/odd/ 301', '/help/a:b/ /help/en/faq/odd/ 301']);
  });

  test('goes before a view of the same address', async () => {
    const aliases = '[/feed.xml]';
    const { views } = await publishSmallSite({ files: { 'content/faq/en/odd.md': page({ aliases }) } });
    expect(views.has('/feed.xml')).toBe(false);
    expect(views.get('/_redirects')).toContain('/feed.xml /en/faq/odd/ 301\n');
  });

  test('is not there when nothing has moved', async () => {
    const settings = String(smallSite['content/site.yaml']).replace(/^former:.*\n/m, '');
    const { views } = await publishSmallSite({
      files: { 'content/site.yaml': settings, 'content/faq/en/sftp.md': page() },
    });
    expect(views.has('/_redirects')).toBe(false);
  });
});

describe('_headers', { timeout: 60_000 }, () => {
  test('carries the policy of the pages, and more that only a header can say', async () => {
    const settings = `${smallSite['content/site.yaml']}images: {hosts: [pictures.example]}\n`;
    const { views } = await publishSmallSite({ files: { 'content/site.yaml': settings } });
    const policy = contentSecurityPolicy({ image: ['pictures.example'] });
    expect(lines(views.get('/_headers')).slice(0, 3)).toEqual([
      '/*',
      `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
      '  X-Content-Type-Options: nosniff',
    ]);
    expect(policy).toContain("img-src 'self' https://pictures.example;");
  });

  test('is made of paths under the base path and of headers', async () => {
    const { views } = await publishSmallSite({ basePath: '/help/' });
    for (const line of lines(views.get('/_headers')))
      expect(line).toMatch(/^(\/help\/\S*| {2}[A-Z][\w-]*: \S.*)$/);
  });

  test('the policy has no exception', () => {
    const policy = contentSecurityPolicy();
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'/,
    );
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:|http:/);
  });
});

describe('manifest.webmanifest', { timeout: 60_000 }, () => {
  test.each([
    [undefined, '/'],
    ['/help/', '/help/'],
  ])('under %s', async (basePath, prefix) => {
    const { views } = await publishSmallSite(basePath === undefined ? {} : { basePath });
    const manifest = JSON.parse(views.get('/manifest.webmanifest') ?? '');
    expect(manifest).toMatchObject({ name: 'Small', lang: 'en', scope: prefix, start_url: `${prefix}en/` });
    for (const { src } of manifest.icons) expect(src.startsWith(`${prefix}assets/`)).toBe(true);
    expect(manifest.icons).toHaveLength(2);
  });
});
