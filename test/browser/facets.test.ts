import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hold } from './hold.ts';
import { visitor } from './visit.ts';

const visit = visitor();

describe.each([
  { language: 'en', database: 'DRA', tag: 'Release', nothing: 'Nothing matches all of these filters.' },
  { language: 'ja', database: 'DRA', tag: '公開', nothing: 'すべての条件に合うページはありません。' },
])('the facets in $language', ({ language, database, nothing }) => {
  const path = `/${language}/faq/`;

  test('narrow the list, say how many are left, and write the address', async () => {
    const { page, troubles, close } = await visit(path);
    const rows = page.locator('[data-row]').filter({ visible: true });
    const all = await rows.count();
    const choice = page.locator('[data-facets] label', { hasText: database }).first();
    const promised = Number(await choice.locator('[data-facet-count]').textContent());
    await choice.click();
    await expect.poll(() => rows.count()).toBe(promised);
    expect(promised).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe('?db=dra');
    expect(await page.locator('[data-facets-status]').textContent()).toContain(String(promised));
    for (const ids of await rows.evaluateAll((items) =>
      items.map((item) => (item as HTMLElement).dataset.db),
    )) {
      expect(ids?.split(' ')).toContain('dra');
    }
    expect(troubles).toEqual([]);
    await close();
  });

  test('come back with Back, with Forward, and from a copied address', async () => {
    const { page, close } = await visit(path);
    const status = page.locator('[data-facets-status]');
    const unfiltered = await status.textContent();
    await page.locator('[data-facets] [value=dra]').check();
    await expect.poll(() => status.textContent()).not.toBe(unfiltered);
    const filtered = await status.textContent();
    const address = page.url();
    await page.goBack();
    await expect.poll(() => status.textContent()).toBe(unfiltered);
    expect(await page.locator('[data-facets] [value=dra]').isChecked()).toBe(false);
    await page.goForward();
    await expect.poll(() => status.textContent()).toBe(filtered);
    await page.goto('/en/');
    await page.goto(address);
    await expect.poll(() => status.textContent()).toBe(filtered);
    expect(await page.locator('[data-facets] [value=dra]').isChecked()).toBe(true);
    await close();
  });

  test('work with the keyboard alone', async () => {
    const { page, close } = await visit(path);
    await page.locator('[data-facets] [value=dra]').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => new URL(page.url()).search).toBe('?db=dra');
    const chip = page.locator('.chip', { hasText: database });
    await chip.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-facets] [value=dra]').isChecked()).toBe(false);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('dra');
    await page.locator('[data-facets-words]').fill('sftp');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('sftp');
    await close();
  });

  test('name a value that they do not know, and drop it on request', async () => {
    const { page, close } = await visit(`${path}?db=dra&tag=<b>bogus</b>`);
    const notice = page.locator('.notice', { hasText: '<b>bogus</b>' });
    await expect.poll(() => notice.count()).toBe(1);
    expect(await page.locator('.notice b').count()).toBe(0);
    expect(await page.locator('[data-facets] [value=dra]').isChecked()).toBe(true);
    await notice.getByRole('button').click();
    expect(new URL(page.url()).search).toBe('?db=dra');
    await expect.poll(() => notice.count()).toBe(0);
    await close();
  });

  test('say what to relax when nothing is left', async () => {
    const { page, close } = await visit(`${path}?db=dra&q=zzzz`);
    await expect.poll(() => page.getByText(nothing).isVisible()).toBe(true);
    const link = page.locator('[data-facets-search] a');
    expect(await link.textContent()).toContain('zzzz');
    expect(await link.getAttribute('href')).toMatch(/\/search\/\?q=zzzz$/);
    await page.locator('[data-facets-relax] button').first().click();
    await expect.poll(() => page.getByText(nothing).isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('?db=dra');
    expect(await page.locator('[data-row]').filter({ visible: true }).count()).toBeGreaterThan(0);
    await close();
  });

  test.each(['light', 'dark'] as const)('pass axe while they are used, %s', async (colorScheme) => {
    const { page, close } = await visit(`${path}?db=dra&tag=bogus`, { colorScheme });
    await expect.poll(() => page.locator('.notice', { hasText: 'bogus' }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-facets-words]').fill('zzzz');
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

test('labels and lists of a former address are understood, in either language', async () => {
  const { page, close } = await visit(`/en/faq/?tag=${encodeURIComponent('登録')},File transfer&db=DRA`);
  await expect.poll(() => page.locator('[data-facets] [value=submission]').isChecked()).toBe(true);
  expect(await page.locator('[data-facets] [value=file-transfer]').isChecked()).toBe(true);
  expect(await page.locator('[data-facets] [value=dra]').isChecked()).toBe(true);
  expect(await page.locator('.notice').filter({ visible: true }).count()).toBe(0);
  await close();
});

test('what was chosen while the script was on its way counts beside what the address asks for', async () => {
  const { page, close } = await visit('/en/');
  const { reached, letGo } = await hold(page, '**/narrowing-*.js');
  await page.goto('/en/faq/?db=dra');
  await reached;
  await page.locator('[data-facets] [value=jga]').check();
  await page.locator('[data-facets-words]').fill('data');
  letGo();
  await page.waitForURL('**/en/faq/?db=dra&db=jga&q=data');
  expect(await page.locator('[data-facets-words]').inputValue()).toBe('data');
  for (const id of ['dra', 'jga'])
    expect(await page.locator(`[data-facets] [value=${id}]`).isChecked()).toBe(true);
  await page.goBack();
  await page.waitForURL('**/en/faq/?db=dra');
  await close();
});

test('what was chosen while the script was on its way counts', async () => {
  const { page, close } = await visit('/en/faq/');
  await page.locator('[data-facets] [value=dra]').evaluate((box) => {
    (box as HTMLInputElement).click();
    (document.querySelector('[data-facets] [value=gea]') as HTMLInputElement).checked = true;
    box.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  });
  await expect.poll(() => new URL(page.url()).search).toBe('?db=dra&db=gea');
  await close();
});

test('the list is sorted by title, and groups by year come back', async () => {
  const { page, close } = await visit('/en/news/');
  const headings = page.locator('[data-facets-list] h2').filter({ visible: true });
  const years = await headings.allTextContents();
  await page.locator('[data-facets-sort]').selectOption('title');
  await expect.poll(() => headings.count()).toBe(0);
  const titles = await page.locator('[data-row] .question-link').allTextContents();
  expect(titles).toEqual(titles.toSorted(new Intl.Collator('en-GB', { numeric: true }).compare));
  await page.locator('[data-facets-sort]').selectOption({ index: 0 });
  await expect.poll(() => headings.allTextContents()).toEqual(years);
  await close();
});

test.each(['News', undefined])(
  'rows of other pages are marked as what they are, after a first row of %s',
  async (kind) => {
    const { page, close } = await visit('/en/db/dra/');
    const more = (id: string, category?: string) => {
      const date = { iso: '2020-01-01', text: '1 Jan 2020' };
      const databases = [{ id: 'dra', href: '/en/db/dra/', text: 'DRA' }];
      return {
        id,
        href: `/en/${id}/`,
        title: [id],
        category,
        databases,
        labels: { terms: databases },
        tags: [],
        topics: { terms: [] },
        date,
      };
    };
    await page.route('**/rows.json', (route) =>
      route.fulfill({ json: [more('faq/other'), more('news/other', 'News')] }),
    );
    await page.evaluate((first) => {
      const form = document.querySelector<HTMLElement>('[data-facets]');
      if (form)
        form.dataset.facets = JSON.stringify({
          ...JSON.parse(form.dataset.facets ?? ''),
          rows: '/rows.json',
        });
      const rows = [...document.querySelectorAll('[data-row]')];
      const mark = (row: Element) => row.querySelector('.question-category')?.textContent ?? undefined;
      const model = rows.find((row) => mark(row) === first);
      if (model) model.parentElement?.prepend(model);
    }, kind);
    await page.locator('[data-facets-words]').fill('other');
    const rows = page.locator('[data-row$="/other"]');
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.nth(0).locator('.question-category').count()).toBe(0);
    expect(await rows.nth(1).locator('.question-category').allTextContents()).toEqual(['News']);
    await close();
  },
);

test('rows of other pages show their own databases and topics, and stand in no group of this page', async () => {
  const { page, close } = await visit('/en/news/');
  const more = (slug: string, tags: readonly object[], databases: readonly object[]) => {
    const date = { iso: '2019-01-01', text: '1 Jan 2019' };
    return {
      id: `news/${slug}`,
      href: `/en/news/${slug}/`,
      title: [`old ${slug}`],
      databases,
      labels: { terms: databases },
      tags,
      topics: { terms: tags },
      date,
    };
  };
  const dra = { id: 'dra', href: '/en/db/dra/', text: 'DRA' };
  const release = { id: 'release', href: '/en/tag/release/', text: 'Release' };
  const own = await page
    .locator('[data-row]')
    .evaluateAll((rows) => rows.map((row) => ({ id: (row as HTMLElement).dataset.row })));
  await page.route('**/rows.json', (route) =>
    route.fulfill({ json: [...own, more('both', [release], [dra]), more('neither', [], [])] }),
  );
  await page.evaluate(() => {
    const form = document.querySelector<HTMLElement>('[data-facets]');
    if (form)
      form.dataset.facets = JSON.stringify({ ...JSON.parse(form.dataset.facets ?? ''), rows: '/rows.json' });
    const [first] = document.querySelectorAll('[data-row]');
    first?.querySelector('.question-terms')?.remove();
  });
  await page.locator('[data-facets-words]').fill('old');
  const both = page.locator('[data-row="news/both"]');
  await expect.poll(() => both.isVisible()).toBe(true);
  expect(await both.locator('.db').allTextContents()).toEqual(['DRA']);
  expect(await both.locator('.tags li').allTextContents()).toEqual(['Release']);
  expect(await page.locator('[data-row="news/neither"] ul').count()).toBe(0);
  expect(await page.locator('[data-facets-list] h2').filter({ visible: true }).count()).toBe(0);
  await close();
});

test('a list of several pages says nothing of rows that are not there yet, and stays when they cannot be had', async () => {
  const { page, close } = await visit('/en/db/dra/');
  const status = page.locator('[data-facets-status]');
  const rows = page.locator('[data-row]').filter({ visible: true });
  const numbers = () => page.locator('[data-facet-count]').allTextContents();
  const before = [await status.textContent(), await rows.count(), await numbers()];
  const now = async () => [await status.textContent(), await rows.count(), await numbers()];
  await page.evaluate(() => {
    const form = document.querySelector<HTMLElement>('[data-facets]');
    if (form)
      form.dataset.facets = JSON.stringify({ ...JSON.parse(form.dataset.facets ?? ''), rows: '/rows.json' });
  });
  const { reached, letGo } = await hold(page, '**/rows.json', 1);
  await page.locator('[data-facets-words]').fill('zzzz');
  await reached;
  const list = page.locator('[data-facets-list]');
  expect(await list.getAttribute('aria-busy')).toBe('true');
  expect(await now()).toEqual(before);
  letGo(); // nothing stands there
  await expect.poll(() => list.getAttribute('aria-busy')).toBeNull();
  expect(await now()).toEqual(before);
  const notice = page.locator('[role=status] .notice');
  await expect
    .poll(() => notice.allTextContents())
    .toEqual([expect.stringContaining('could not be updated')]);
  await page.locator('[data-facets-words]').fill('');
  expect(await now()).toEqual(before);
  expect(await notice.count()).toBe(0);
  await close();
});

test('a list whose rows could not be had says so, and brings them when it is told to try again', async () => {
  const { page, close } = await visit('/ja/db/dra/');
  await page.evaluate(() => {
    const form = document.querySelector<HTMLElement>('[data-facets]');
    if (form)
      form.dataset.facets = JSON.stringify({ ...JSON.parse(form.dataset.facets ?? ''), rows: '/rows.json' });
  });
  await page.route('**/rows.json', (route) => route.abort(), { times: 2 });
  const rows = page.locator('[data-row]').filter({ visible: true });
  const all = await rows.count();
  const ids = await rows.evaluateAll((items) => items.map((row) => (row as HTMLElement).dataset.row));
  const words = page.locator('[data-facets-words]');
  await words.fill('zzzz');
  const notices = page.locator('[role=status] .notice');
  const notice = notices.filter({ hasText: '一覧を更新できませんでした。' });
  await notice.waitFor();
  expect(await rows.count()).toBe(all);
  const failed = await notice.elementHandle();
  const retry = notice.getByRole('button', { name: 'もう一度試す' });
  await retry.click();
  await expect.poll(() => failed?.evaluate((element) => element.isConnected)).toBe(false); // said anew
  await notice.waitFor();
  expect(await words.evaluate((element) => element === document.activeElement)).toBe(true);
  const date = { iso: '2025-04-10', text: '2025-04-10' };
  const none = { terms: [] };
  const other = {
    href: '/other/',
    title: ['zzzz'],
    databases: [],
    labels: none,
    tags: [],
    topics: none,
    date,
  };
  const json = ['/other', ...ids].map((id) => ({ ...other, id }));
  await page.route('**/rows.json', (route) => route.fulfill({ json }));
  await retry.click();
  await expect.poll(() => rows.allTextContents()).toEqual([expect.stringContaining('zzzz')]);
  expect(await notices.count()).toBe(0);
  await close();
});

test('filters work all the same when their script could not be had', async () => {
  const { page, close } = await visit('/en/');
  // Not `times: 1`: a route that is taken away while the form leaves may keep the new page from coming.
  let isRefused = false;
  await page.route('**/narrowing-*.js', (route) => {
    if (isRefused) return route.continue();
    isRefused = true;
    return route.abort();
  });
  await page.goto('/en/faq/');
  const all = await page.locator('[data-row]').count();
  await page.locator('[data-facets] [value=dra]').click(); // the form may leave at once: not to be looked at again
  await page.waitForURL(/\?(?:.*&)?db=dra/);
  await expect.poll(() => page.locator('[data-facets] [value=dra]').isChecked()).toBe(true);
  await expect.poll(() => page.locator('[data-row]').filter({ visible: true }).count()).toBeLessThan(all);
  await close();
});

test('a sheet that is open makes way when the window becomes wide', async () => {
  const { page, close } = await visit('/en/faq/', { viewport: { width: 800, height: 1000 } });
  const form = page.locator('[data-facets]');
  const isOpen = () => form.evaluate((element) => element.matches(':popover-open'));
  await page.locator('.facets-open').click();
  await expect.poll(isOpen).toBe(true);
  await page.setViewportSize({ width: 1100, height: 800 });
  await expect.poll(isOpen).toBe(false);
  await close();
});

test.each(['?tag=', '?q='])('a long word in %s makes no page wider than a narrow window', async (query) => {
  const { page, close } = await visit(`/en/faq/${query}${'w'.repeat(49)}`, {
    viewport: { width: 320, height: 800 },
  });
  const told = page.locator(query === '?q=' ? '.no-result' : '.notice').filter({ visible: true });
  await told.first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await close();
});

test('on a narrow screen the facets fold away, and their button says how many are on', async () => {
  const { page, close } = await visit('/en/faq/', { viewport: { width: 390, height: 800 } });
  const box = page.locator('[data-facets] [value=dra]');
  expect(await box.isVisible()).toBe(false);
  await page.locator('.facets-open').click();
  await box.check();
  await expect.poll(() => page.locator('[data-facets-active]').textContent()).toBe('1');
  const shown = Number(/\d+/.exec((await page.locator('[data-facets-show]').textContent()) ?? '')?.[0]);
  await page.locator('[data-facets-show]').click();
  await expect.poll(() => box.isVisible()).toBe(false);
  expect(await page.locator('[data-row]').filter({ visible: true }).count()).toBe(shown);
  expect(await page.locator('[data-facets-active]').textContent()).toBe('1');
  await close();
});

test('without a script there is no form, but the way to every database and topic', async () => {
  const { page, close } = await visit('/ja/faq/', { javaScriptEnabled: false });
  expect(await page.locator('[data-facets], [data-facets-words]').filter({ visible: true }).count()).toBe(0);
  await page.locator('.unscripted a', { hasText: 'DRA' }).click();
  await page.waitForURL('**/ja/db/dra/');
  await close();
});
