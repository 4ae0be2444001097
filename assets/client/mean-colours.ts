/** Let a picture's own mean colour (`data-mean`) stand in its place while it loads. */
export function meanColours(): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('[data-mean]')) {
    if (image.complete) continue;
    image.style.background = `#${image.dataset.mean}`;
    image.addEventListener('load', () => image.removeAttribute('style'), { once: true });
  }
}
