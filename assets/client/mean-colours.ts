/** Let a picture's own mean colour (`data-mean`) stand in its place while it loads: by rules, since no element has a style. */
export function meanColours(): void {
  const sheet = new CSSStyleSheet();
  for (const image of document.querySelectorAll<HTMLImageElement>('[data-mean]')) {
    const { mean } = image.dataset;
    const done = () => image.removeAttribute('data-mean');
    if (image.complete) done();
    else sheet.insertRule(`[data-mean="${mean}"] { background: #${mean} }`);
    for (const end of ['load', 'error']) image.addEventListener(end, done, { once: true });
  }
  if (sheet.cssRules.length > 0) document.adoptedStyleSheets.push(sheet);
}
