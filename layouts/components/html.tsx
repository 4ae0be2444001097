/** Print HTML that came out of the allow-list, inside the element of the answer. The only place that may. */
export function Html({ html }: { readonly html: string }) {
  return <div class="answer" dangerouslySetInnerHTML={{ __html: html }} />;
}
