/** Where a key leads in a row of stops: the index of the next one, -1 for the field; undefined for other keys. */
export function nextStop(key: string, at: number, stops: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, stops - 1);
  if (at < 0) return undefined;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? stops - 1 : undefined;
}

/** Move from the field to the results, and between them, with ↑ ↓ Home End. The results are links and stay links. */
export function walkWithKeys(container: HTMLElement, field: HTMLInputElement): void {
  container.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(target instanceof HTMLElement) || target instanceof HTMLSelectElement) return;
    const stops = [
      ...container.querySelectorAll<HTMLElement>(
        '[data-search-often] a, .search-question, [data-search-more]',
      ),
    ].filter((stop) => stop.checkVisibility());
    const at = stops.findIndex((stop) => stop === target || stop.closest('li')?.contains(target));
    if (at < 0 && target !== field) return;
    const next = nextStop(key, at, stops.length);
    if (next === undefined || (next < 0 && at < 0)) return;
    event.preventDefault();
    (next < 0 ? field : stops[next])?.focus();
  });
}
