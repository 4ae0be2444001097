/** Show a picture's mean colour (`data-mean`) in its place while it loads: by rules, since no element has a style. */
export function meanColours(): void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  for (const image of document.querySelectorAll<HTMLImageElement>('[data-mean]')) {
    const { dataset } = image;
    sheet.insertRule(`[data-mean="${dataset.mean}"]{background:#${dataset.mean}}`);
    image.onload = image.onerror = () => delete dataset.mean;
    if (image.complete) delete dataset.mean;
  }
}
