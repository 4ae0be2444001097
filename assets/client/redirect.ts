/**
 * Go on to the page's new address, with the query and the fragment that the old one was asked with.
 *
 * `data-target` of this script's element is the new address; its own fragment wins over the old one's.
 */
const target = document.currentScript?.dataset.target;
if (target) {
  const url = new URL(target, location.href);
  if (!url.search) url.search = location.search;
  if (!url.hash) url.hash = location.hash;
  location.replace(url);
}

export {};
