/** No address that somebody writes goes on here; a middle dot between letters parts names. */
const end = /[\s<>[\]"`]|(?!(?<=\p{L})・\p{L})(?=\P{ASCII})[\p{P}\p{S}\p{Z}\p{C}]/u;
/** A particle behind a word, where nothing of an address follows: the sentence goes on. */
const sentence =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー\w/])(?:[をにはがでへ]|から|まで|です)(?!.*[/?#=])/u;

/**
 * What an address goes on with in the mind of its writer, behind the letters that end a bare one: up to white space, a
 * bracket, a mark that is not ASCII, or a particle of Japanese.
 */
export function restOfAddress(text: string): string {
  let rest = text;
  for (const limit of [end, sentence]) {
    const at = rest.search(limit);
    if (at >= 0) rest = rest.slice(0, at);
  }
  const trimmed = rest.replace(/[.,:;!?'*_~]+$/, '');
  const isOpened = trimmed.split('(').length >= trimmed.split(')').length;
  return isOpened ? trimmed : trimmed.slice(0, trimmed.lastIndexOf(')'));
}
