/** Let the keyboard reach tables, code and formulas while they hold more than they show, and only then. */
export function scrollers(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of document.querySelectorAll('.table, pre, .math')) observer.observe(box);
}
