/**
 * `npm test`: everything. Its last line is `N passed, N failed`, and the exit code is 0 only when nothing failed.
 *
 *   npm test                       all
 *   npm test -- cms web            only the suites with these names
 */
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const fs = await import('node:fs')
  const { main, Refusal, step } = await import('./lib/run.mjs')
  const { inData, inRoot } = await import('./lib/paths.mjs')
  const { build, install, quiet } = await import('./lib/build.mjs')
  const { checkCount, runChecks } = await import('./lib/checks.mjs')

  const vitest = (name, title, folder, extra = []) => ({
    name,
    title,
    run: (report) => ['pnpm', ['exec', 'vitest', 'run', ...extra, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], inRoot(folder)],
  })
  const suites = [
    vitest('contract', 'Test the contract', 'contract'),
    {
      name: 'cms',
      title: 'Test the CMS',
      run: (report) => ['pnpm', ['exec', 'jest', '--json', `--outputFile=${report}`], inRoot('cms')],
    },
    vitest('web', 'Test the site', 'web'),
    vitest('browser', 'Test in the browser', 'web', ['--config', 'vitest.e2e.config.ts']),
    vitest('system', 'Test commands and containers', '.'),
  ]

  await main(async () => {
    const wanted = process.argv.slice(2)
    const unknown = wanted.filter((name) => name !== 'check' && !suites.some((suite) => suite.name === name))
    if (unknown.length > 0) throw new Refusal(`There is no suite "${unknown[0]}". There are: check, ${suites.map(({ name }) => name).join(', ')}.`)
    const isWanted = (name) => wanted.length === 0 || wanted.includes(name)

    const total = { passed: 0, failed: 0, skipped: 0 }
    const since = Date.now()
    await install()
    if (isWanted('check')) {
      const failed = await runChecks()
      for (const message of failed) console.error(message)
      total.passed += checkCount - failed.length
      total.failed += failed.length
    }
    try {
      await build()
    } catch (error) {
      console.error(error.message)
      console.log(`\n${total.passed} passed, ${total.failed + 1} failed`)
      process.exitCode = 1
      return
    }
    for (const suite of suites.filter(({ name }) => isWanted(name))) {
      const report = inData('reports', `${suite.name}.json`)
      fs.rmSync(report, { force: true })
      fs.mkdirSync(inData('reports'), { recursive: true })
      const [command, args, cwd] = suite.run(report)
      let error
      await step(suite.title, command, args, { cwd, env: { ...quiet, CI: 'true' } }).catch((reason) => {
        error = reason
      })
      if (!fs.existsSync(report)) {
        console.error(error?.message ?? `${suite.title}: no report was written.`)
        total.failed += 1
        continue
      }
      const result = JSON.parse(fs.readFileSync(report, 'utf8'))
      total.passed += result.numPassedTests
      total.failed += result.numFailedTests
      total.skipped += result.numPendingTests + result.numTodoTests
      console.log(`  ${result.numPassedTests} passed, ${result.numFailedTests} failed`)
      for (const file of result.testResults) {
        const failedTests = file.assertionResults.filter(({ status }) => status === 'failed')
        for (const test of failedTests) console.error(`\n✗ ${test.fullName}\n${test.failureMessages.join('\n')}`)
        if (file.status === 'failed' && failedTests.length === 0) console.error(`\n✗ ${file.name}\n${file.message}`)
      }
      // A file that cannot be loaded counts no test: the runner's exit code still says that something failed.
      if (error && result.numFailedTests === 0) total.failed += 1
    }
    console.log(`\nTook ${((Date.now() - since) / 60_000).toFixed(1)} minutes.`)
    console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
    process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
  })
}
