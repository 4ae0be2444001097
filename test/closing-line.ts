import type { Reporter, TestModule } from 'vitest/node';

/**
 * End the report of a test run with the plain line `N passed, N failed`.
 *
 * What went wrong outside of any test (a file that could not be loaded, an error that nobody caught) counts as failed.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const states = modules.flatMap(({ children }) =>
      [...children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((each) => each === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const skipped = count('skipped');
    if (skipped > 0) console.log(`${skipped} skipped`);
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed`);
  }
}
