import { recall, remember } from './storage.ts';

/** Let the reader choose between the system's, the light and the dark appearance (`[data-appearance-choice]`). */
export function appearanceChoice(): void {
  const choice = document.querySelector<HTMLElement>('[data-appearance-choice]');
  if (!choice) return;
  const chosen = recall('appearance') ?? 'system';
  for (const input of choice.querySelectorAll('input')) input.checked = input.value === chosen;
  choice.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    remember('appearance', target.value);
    const root = document.documentElement;
    if (target.value === 'system') delete root.dataset.appearance;
    else root.dataset.appearance = target.value;
  });
}
