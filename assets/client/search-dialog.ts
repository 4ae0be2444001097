/** Bring the search dialog to life. Until then its form leads to the search page. */
export function searchDialog(_dialog: HTMLDialogElement): void {}
