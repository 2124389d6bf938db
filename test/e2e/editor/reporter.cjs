'use strict';
// Shows tests as mocha does and hands the count on: to the file that E2E_RESULTS names.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      const counts = { passed: passes, failed: failures, skipped: pending };
      const file = options.reporterOptions?.results ?? process.env.E2E_RESULTS;
      if (file) writeFileSync(file, JSON.stringify(counts));
    });
  }
}

module.exports = CountingReporter;
