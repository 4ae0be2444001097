/** Let a picture's own mean colour (`data-mean`) stand in its place while it loads. */
export function meanColours(): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('[data-mean]')) {
    if (image.complete) continue;
    const { style } = image;
    style.background = `#${image.dataset.mean}`;
    image.onload = image.onerror = () => {
      style.background = '';
    };
  }
}
