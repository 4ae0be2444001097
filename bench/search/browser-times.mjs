/**
 * How long queries take in the browser, in milliseconds: with nothing loaded, and again when everything is.
 *
 * Times run from the call to the described hits; files come from this machine, so the network hardly counts.
 */
export async function browserTimes({ files, script }, queries, browser, language) {
  const served = await browser.open(
    new Map([['/search.js', script], ...[...files].map(([name, file]) => [`/index/${name}`, file])]),
    language,
  );
  const times = await served.page.evaluate(
    async ({ texts, script }) => {
      const { openIndex } = await import(script);
      const load = async (name) => (await fetch(`/index/${name}`)).text();
      const index = await openIndex(load);
      const timed = [];
      for (const text of texts) {
        const time = { text };
        for (const round of ['cold', 'warm']) {
          const start = performance.now();
          await index.search(text);
          time[round] = performance.now() - start;
        }
        timed.push(time);
      }
      return timed;
    },
    { texts: queries, script: '/search.js' },
  );
  await served.close();
  return times;
}
