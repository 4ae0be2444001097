/** So many other languages stand beside each other; more stand in the menu of the running head alone. */
export const fewLanguages = 3;
