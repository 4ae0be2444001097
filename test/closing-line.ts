import type { Reporter, TestModule } from 'vitest/node';

/**
 * End the report of a test run with what was skipped, and why, and the plain line `N passed, N failed`.
 *
 * What went wrong outside of any test (a file that could not be loaded, an error that nobody caught) counts as failed.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    for (const test of tests) {
      const result = test.result();
      if (result.state === 'skipped' && result.note !== undefined)
        console.log(`skipped: ${test.module.relativeModuleId}: ${test.fullName}: ${result.note}`);
    }
    if (count('skipped') > 0) console.log(`${count('skipped')} skipped`);
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed`);
  }
}
