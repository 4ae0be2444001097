/**
 * Before the first paint: say that scripts run, and set the appearance that the reader chose.
 *
 * A classic script that blocks the head, so that nothing flashes and nothing moves. `html.scripted` shows what
 * needs a script; `data-appearance` on the root overrides the system's colour scheme.
 */
const root = document.documentElement;
root.classList.add('scripted');
try {
  const chosen = localStorage.getItem('kotae-appearance');
  if (chosen === 'light' || chosen === 'dark') root.dataset.appearance = chosen;
} catch {
  // Storage is forbidden: the system's scheme it is.
}

export {};
