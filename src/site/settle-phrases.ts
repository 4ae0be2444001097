/** How many characters a part of a phrase that breaks has at least. */
const fewest = 3;
/** Wider phrases may break inside. In full-width characters; Latin letters count half. */
const widest = 10;

/** What a short phrase joins forward: it asks or points, or is after a comma. Others lean on what they follow. */
const leansForward = /^(?:どう|いつ|何|どこ|なぜ|まだ|もう|後で|次に|その|この)/u;
const isClosed = /[、。，．」』）！？]\s*$/u;

/**
 * Settle where a phrase of Japanese ends for the eye: the cutter's phrases go by grammar alone.
 *
 * A space belongs to the phrase before it, since a line breaks after a space. A phrase of one or two characters joins
 * a neighbour. One wider than ten characters breaks at its spaces, at a bracket, before a word that leans on it, or where
 * another script begins, else near its middle; so what still holds a space fits any line.
 */
export function settlePhrases(phrases: readonly string[]): string[] {
  const made: string[][] = []; // a phrase may be joined of thousands: it is put together once, in the end
  let end = '';
  let isOpen = false; // the last phrase waits for the next one
  const begin = (text: string) => {
    made.push([text]);
    end = text.slice(-endLength);
    isOpen = isShort(text);
  };
  const join = (text: string) => {
    made.at(-1)?.push(text);
    end = (end + text).slice(-endLength);
    isOpen &&= isShort(made.at(-1)?.join('') ?? '');
  };
  for (const phrase of phrases) {
    const [space = ''] = /^\s*/u.exec(phrase) ?? [];
    const rest = phrase.slice(space.length);
    const isOneWord = end.endsWith('お問い') && rest.startsWith('合わせ'); // the model knows no better
    const leansBack = isShort(rest) && !isClosed.test(end) && !leansForward.test(rest);
    const joins = isOpen || isOneWord || leansBack || rest === '';
    if (made.length === 0) begin(phrase);
    else if (joins) join(phrase);
    else {
      join(space);
      begin(rest);
    }
  }
  const settled = made.map((pieces) => pieces.join(''));
  const last = isOpen && settled.length > 1 ? settled.pop() : undefined;
  if (last !== undefined) settled.push(settled.pop() + last);
  const lastTwo = settled.slice(-2).join('');
  if (!isFiveLong.test(settled.at(-1) ?? '') && widthOf(lastTwo) <= widest) settled.splice(-2, 2, lastTwo);
  return settled.flatMap(halved);
}

/** How many characters of the end of a phrase tell whether the next one joins it. */
const endLength = 64;

/** A line holds at least three characters, so no phrase is shorter where another one is beside it. */
function isShort(phrase: string): boolean {
  return !/\S[\s\S]+?\S/u.test(phrase);
}

/** The last line holds rather more: five. */
const isFiveLong = /\S[\s\S]{3,}?\S/u;

/** How wide a text is set, in full-width characters. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u1100-\uFF60]/u.test(character) ? 1 : 0.55), 0);
}

/** Neither a small letter nor a mark that closes begins a line, and a particle only where nothing better is. */
const noStart = /[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々〜ん、。，．」』）］・…！？ンはがをにのも]/u;
const particle = /[でとへやばてた]/u;
const noEnd = /[「『（［]/u;
const closes = /[」』）］]/u;
/** Words of grammar that may begin a line. */
const leansOnIt =
  /^(?:という|といった|として|ように|ような|ために|ための|こと[がをはに]|場合|ならない|なりません|でしょう|かもしれ|いただ)/u;

function halved(phrase: string): string[] {
  if (widthOf(phrase.trim()) <= widest) return [phrase];
  if (/\S\s+\S/u.test(phrase)) return wordsOf(phrase);
  if (/\w{3}/u.test(phrase)) return [phrase];
  const letters = [...phrase];
  const places = letters.flatMap((letter, at) => {
    const before = letters[at - 1] ?? '';
    const isFar = at >= fewest && letters.length - at >= fewest;
    return isFar && !noStart.test(letter) && !noEnd.test(before) ? [at] : [];
  });
  const middle = letters.length / 2;
  const at = (place: number) => [scriptOf(letters[place - 1] ?? ''), scriptOf(letters[place] ?? '')];
  const choices = [
    places.filter((place) => closes.test(letters[place - 1] ?? '') || noEnd.test(letters[place] ?? '')),
    places.filter((place) => leansOnIt.test(letters.slice(place).join(''))),
    places.filter((place) => isChange(at(place)) && scriptOf(letters[place] ?? '') !== 'Hiragana'),
    places.filter((place) => isChange(at(place))),
    places.filter((place) => at(place)[1] === 'Hiragana' && !particle.test(letters[place] ?? '')),
    places.filter((place) => !particle.test(letters[place] ?? '')),
  ];
  const [place] = (choices.find(({ length }) => length > 0) ?? []).toSorted(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a,
  );
  if (place === undefined) return [phrase];
  return [letters.slice(0, place), letters.slice(place)].flatMap((part) => halved(part.join('')));
}

/** The words of a phrase: が of `(exemption term) が` stays with the word it follows, unless that is as wide as a line. */
function wordsOf(phrase: string): string[] {
  const made: string[] = [];
  for (const word of phrase.split(/(?<=\s)(?=\S)/u)) {
    const together = (made.at(-1) ?? '') + word;
    const isParticle = /^\p{Script=Hiragana}{1,2}\s*$/u.test(word) && widthOf(together.trim()) <= widest;
    if (isParticle) made.splice(-1, 1, together);
    else made.push(word);
  }
  return made;
}

function isChange([before, after]: readonly (string | undefined)[]): boolean {
  return before !== undefined && after !== undefined && before !== after;
}

const scripts = {
  Hiragana: /\p{Script=Hiragana}/u,
  Katakana: /\p{Script=Katakana}/u,
  Han: /\p{Script=Han}/u,
};

function scriptOf(letter: string): string | undefined {
  return Object.entries(scripts).find(([, script]) => script.test(letter))?.[0];
}
