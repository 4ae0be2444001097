import type { Texts } from '../../src/site/texts/texts.ts';

const choices = ['system', 'light', 'dark'] as const;

/** Print the choice between the system's, the light and the dark appearance; shown when a script can act on it. */
export function Appearance({ texts }: { readonly texts: Texts }) {
  return (
    <fieldset class="appearance scripted" data-appearance-choice="">
      <legend>{texts.appearance.label}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="appearance"
            value={choice}
            checked={choice === 'system'}
            autocomplete="off"
          />
          <span>{texts.appearance[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}
