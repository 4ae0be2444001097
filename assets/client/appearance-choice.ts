import { recall, remember } from './storage.ts';

/** Let the reader choose between the system's, the light and the dark appearance (`[data-appearance-choice]`). */
export function appearanceChoice(): void {
  const inputs = document.querySelectorAll<HTMLInputElement>('[data-appearance-choice] input');
  const chosen = recall('appearance');
  for (const input of inputs) {
    if (input.value === chosen) input.checked = true;
    input.addEventListener('change', () => {
      remember('appearance', input.value);
      document.documentElement.dataset.appearance = input.value;
    });
  }
}
