import type { Page } from 'playwright-core';

/** What a live region says while texts are typed into a field one after the other, without a pause. */
export function announced(
  page: Page,
  { region, field, texts }: { region: string; field: string; texts: readonly string[] },
): Promise<(string | null)[]> {
  return page.evaluate(
    async ({ region, field, texts }) => {
      const heard: (string | null)[] = [];
      const place = document.querySelector(region);
      const input = document.querySelector<HTMLInputElement>(field);
      if (!place || !input) return heard;
      const spoken = new Promise((resolve) => {
        new MutationObserver(() => {
          heard.push(place.textContent);
          resolve(undefined);
        }).observe(place, { childList: true, characterData: true, subtree: true });
      });
      for (const typed of texts) {
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await spoken;
      return heard;
    },
    { region, field, texts },
  );
}
