import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one line that says how it went. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const results = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const count = (state: string) => results.filter((one) => one === state).length
    const broken = modules.filter((module) => module.errors().length > 0).length
    const skipped = count('skipped') ? `, ${count('skipped')} skipped` : ''
    process.on('exit', () =>
      console.log(`${count('passed')} passed, ${count('failed') + broken} failed${skipped}`),
    )
  }
}
