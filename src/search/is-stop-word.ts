/** Articles, pronouns, prepositions, conjunctions, auxiliaries, and verbs and adverbs that go with anything. */
const stopWords = new Set(
  (
    'a about after again against ago all already also although always am amid among an and another any anymore anyone ' +
    'anything anyway anywhere are aren around as ask at away back be because been before behind being beneath best between ' +
    'beyond both but by can cannot cant come concerning could couldn currently despite did didn do does doesn doing don ' +
    'done dont down during each either else even eventually ever every everybody everyone everything except explain for ' +
    'from get getting give given go goes going good got had happen happens has hasn have haven having he hello help hence ' +
    'her here herself him himself his how however i if im in instead into is isn it its itself ive just keep kind know ' +
    'later let like look made make makes many may maybe me mean might more moreover most much must my myself need needed ' +
    'neither never no nobody none not nothing now nowadays nowhere of off often ok okay on once one only onto or other ' +
    'otherwise our ourselves out over own per perhaps please possible properly put quite rather really recently right same ' +
    'say see seem seldom shall she should shouldn since so some somebody somehow someone something sometime sometimes ' +
    'somewhere soon still such sure take tell than thank thanks that the their them themselves then there therefore these ' +
    'they thing things this those though through throughout thus till to today tomorrow tonight too toward towards try ' +
    'trying under unless unlike until up upon us use used using usually versus very via want was wasn way we well were ' +
    'weren what whatever when whenever where whereas wherever whether which whichever while who whoever whom whose why will ' +
    'with within without won work would wouldn yes yesterday yet you your yours yourself'
  ).split(' '),
);

/**
 * Whether an English word, in lower case, says little about what is asked, however rare it is on a site: such words count,
 * but hardly. So it is with what they are shortened to: `don't`, `what's`, `they're`.
 */
export function isStopWord(word: string): boolean {
  return stopWords.has(word.replace(/['’](?:[dmst]|ll|re|ve)$/, ''));
}
