import fc from 'fast-check';

/**
 * Let property tests look at the same examples in every run: what fails then was broken by the change at hand.
 *
 * To look further: `SEED=7 RUNS=5000 npx vitest run test/import/property.test.ts`, for as many seeds as there is time.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
