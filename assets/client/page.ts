/** What every page brings: small improvements of HTML that already works. */
import { appearanceChoice } from './appearance-choice.ts';
import { copyButtons } from './copy-buttons.ts';
import { languageSwitch } from './language-switch.ts';
import { meanColours } from './mean-colours.ts';
import { pageChange } from './page-change.ts';
import { pictures } from './pictures.ts';
import { readingPosition } from './reading-position.ts';
import { runningHead } from './running-head.ts';
import { scrollers } from './scrollers.ts';
import { searchOpener } from './search-opener.ts';

appearanceChoice();
copyButtons();
languageSwitch();
meanColours();
pageChange();
pictures();
readingPosition();
runningHead();
scrollers();
searchOpener();
