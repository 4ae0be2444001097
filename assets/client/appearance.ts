/**
 * Before the first paint: say that scripts run and that something is asked, and set the appearance that the reader chose.
 *
 * A classic script that blocks the head, so that nothing flashes and nothing moves. `html.scripted` shows what
 * needs a script; `data-appearance` on the root overrides the system's colour scheme.
 */
const root = document.documentElement;
root.classList.add('scripted');
// The search page keeps the place of its results from the first paint on.
if (/[?&]q=[^&]/.test(location.search)) root.classList.add('asked');
try {
  root.dataset.appearance = localStorage['kotae-appearance'] ?? '';
} catch {
  // Storage is forbidden: the system's scheme it is.
}

export {};
