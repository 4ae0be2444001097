/** So many other languages are beside each other; more are in the menu of the running head alone. */
export const fewLanguages = 3;
