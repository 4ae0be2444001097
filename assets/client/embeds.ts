/** Pages with cards of videos that the site embeds: a click loads the player, and nothing is loaded before. */
addEventListener('click', (event) => {
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-embed]') : null;
  const address = link?.dataset.embed;
  if (!link || !address || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const player = document.createElement('iframe');
  player.src = address;
  player.title = link.textContent ?? '';
  player.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
  player.referrerPolicy = 'strict-origin-when-cross-origin';
  link.parentElement?.replaceChildren(player);
  player.focus();
});
