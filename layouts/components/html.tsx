/** Print HTML that came out of the allow-list, inside the element of the answer. The only place that may. */
export function Html({ html, itemprop }: { readonly html: string; readonly itemprop?: string | undefined }) {
  return <div class="answer" itemprop={itemprop} dangerouslySetInnerHTML={{ __html: html }} />;
}
