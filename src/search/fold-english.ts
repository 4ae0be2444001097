/** Endings and what is left of them, applied one after the other. Each keeps a stem of three letters or more. */
const steps: readonly (readonly [RegExp, string])[] = [
  [/^(..+)ies$/, '$1y'], // libraries → library
  [/^(.{4,})sis$/, '$1se'], // analysis → analyse
  [/^(..+[^sui])s$/, '$1'], // files → file, but not access, status, this
  [/^(..+)ied$/, '$1y'],
  [/^(.+)ificat(?:e|ed|ing|ion)$/, '$1ify'], // notification → notify
  [/^(.+)plicat(?:e|ed|ing|ion)$/, '$1ply'], // application → apply
  [/^(.+ist)ration$/, '$1er'], // registration → register
  [/^(?=[^aeiouy]*[aeiouy].*(?:ing|ed)$)(...+)(?:ing|ed)$/, '$1'], // using a vowel: string, bring stay
  [/^(.+)mission$/, '$1mit'], // submission → submit
  [/^(...+[st])ion$/, '$1'], // decryption → decrypt
  [/^(.{5,})(?:ment|er|or)$/, '$1'], // reviewer → review, but not number, error
  [/^(.+)([bdfglmnprt])\2$/, '$1$2'], // submitt(ed) → submit
  [/^(...+)[ey]$/, '$1'], // sample → sampl, as sampl(ing)
];

/**
 * Fold an English word with its inflections into one form: `submitting`, `submitted`, `submission` → `submit`.
 *
 * Takes a word in lower case. What comes out serves comparing only and is not always a word. Words shorter than
 * four letters, and words with anything but `a` to `z`, come back unchanged.
 */
export function foldEnglish(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  let folded = word;
  for (const [ending, stem] of steps) folded = folded.replace(ending, stem);
  return folded;
}
