/** What every page brings: small improvements of HTML that already works. */
import { appearanceChoice } from './appearance-choice.ts';
import { copyButtons } from './copy.ts';
import { languageMemory } from './language-memory.ts';
import { overlayStyles } from './overlay-styles.ts';
import { pictures } from './pictures.ts';
import { readingPosition } from './reading-position.ts';
import { searchOpener } from './search-opener.ts';

appearanceChoice();
copyButtons();
languageMemory();
pictures();
readingPosition();
searchOpener();
if (document.querySelector('[data-search-page]')) void overlayStyles();
