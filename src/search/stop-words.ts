/** English words that say little about what is asked, however rare they are on a site. They count, but hardly. */
export const stopWords = new Set(
  (
    'a about after again all already also always am an and another any anyone anything are as ask at away back be because ' +
    'been before being best both but by can cannot come could did do does doing done down each either else even ever every ' +
    'explain for from get getting give given go goes going good got had happen happens has have having he help her here his ' +
    'how i if in instead into is it its just keep kind know let like look made make makes many may me mean might more most ' +
    'much must my need needed never no not now of off often on once one only onto or other our out over own perhaps please ' +
    'possible properly put really right same say see seem shall she should since so some someone something still such sure ' +
    'take tell than that the their them then there these they thing things this those through to too try trying under until ' +
    'up us use used using very want was way we well were what when where whether which while who whom whose why will with ' +
    'within without work would yet you your yours'
  ).split(' '),
);
