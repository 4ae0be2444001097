import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { page } from '../site-folder.ts';
import { publishSmallSite } from './small-site.ts';

function versionOf(text: string | undefined): { facts: Record<string, unknown>; body: string } {
  const [, facts = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text ?? '') ?? [];
  return { facts: parse(facts), body };
}

describe('Markdown versions', { timeout: 60_000 }, () => {
  test('every answer has one, linked from its page', async () => {
    const { context, views } = await publishSmallSite({ basePath: '/help/' });
    for (const entry of context.catalog.entries) {
      const page = context.pages.answers.get(entry)?.page();
      const href = (page?.kind === 'answer' && page.frame.markdown) || '';
      expect(href.startsWith('/help/')).toBe(true);
      expect(views.has(href.replace('/help/', '/')), href).toBe(true);
    }
  });

  test('its front matter says what a reader needs, and no more', async () => {
    const { views } = await publishSmallSite();
    expect(versionOf(views.get('/en/faq/sftp/index.md')).facts).toEqual({
      title: 'Why does "sftp" fail <after> login & key?',
      address: 'https://small.example/en/faq/sftp/',
      language: 'en',
      databases: ['DDBJ', 'DRA'],
      topics: ['File transfer'],
      published: '2024-05-06',
      updated: '2025-02-03',
    });
  });

  test('its addresses are whole', async () => {
    const { views } = await publishSmallSite({ basePath: '/help/' });
    const { body } = versionOf(views.get('/en/faq/sftp/index.md'));
    expect(body).toBe(
      [
        '# Why does "sftp" fail \\<after> login & key?',
        '',
        'See [keys](https://small.example/help/en/faq/keys/#pair) & more.',
        '',
        '## Check it',
        '',
        '![The window](https://small.example/help/assets/images/a.png) and [here](https://small.example/help/en/faq/sftp/#check).',
        '',
      ].join('\n'),
    );
  });

  test('without an origin addresses begin with the base path', async () => {
    const { views } = await publishSmallSite({ origin: null });
    expect(versionOf(views.get('/en/faq/sftp/index.md')).body).toContain('[keys](/en/faq/keys/#pair)');
  });

  test('a title is text, in front matter and in Markdown', async () => {
    const title = "'---\\n# *a* [b](c) `d` _e_: {f}'";
    const { views } = await publishSmallSite({ files: { 'content/faq/en/odd.md': page({ title }) } });
    const { facts, body } = versionOf(views.get('/en/faq/odd/index.md'));
    expect(facts.title).toBe('---\\n# *a* [b](c) `d` _e_: {f}');
    expect(body.split('\n')[0]).toBe('# ---\\\\n\\# \\*a\\* \\[b\\](c) \\`d\\` \\_e\\_: {f}');
  });
});

describe('llms.txt', { timeout: 60_000 }, () => {
  test('has a title, a lead and a list of links in each section, and every link leads to a Markdown version', async () => {
    const { views, context } = await publishSmallSite();
    const text = views.get('/en/llms.txt') ?? '';
    expect(text.split('\n')[0]).toBe('# Small');
    expect(text.match(/^## .*$/gm)).toEqual(['## FAQ', '## News', '## Pages']);
    const links = [...text.matchAll(/^- \[(.*)\]\((\S+)\)(: .+)?$/gm)];
    expect(links).toHaveLength(context.catalog.entries.filter(({ language }) => language === 'en').length);
    for (const [, , address = ''] of links) expect(views.has(new URL(address).pathname), address).toBe(true);
    for (const line of text.split('\n').filter(Boolean)) expect(line).toMatch(/^(# |> |## |- \[)/);
  });

  test('the one at the root leads to those of the languages', async () => {
    const { views } = await publishSmallSite();
    expect(views.get('/llms.txt')).toBe(
      '# Small\n\n- [English](https://small.example/en/llms.txt)\n- [日本語](https://small.example/ja/llms.txt)\n',
    );
  });
});
