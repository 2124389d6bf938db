'use strict';
// Runs in the extension host: sends what the tests print to the launcher's file, then runs the tests.
const fs = require('node:fs');
const path = require('node:path');
const util = require('node:util');
const { pathToFileURL } = require('node:url');

const { E2E_OUTPUT: output, E2E_TESTS: tests, E2E_COVERAGE: coverage } = process.env;
const put = (text) => fs.appendFileSync(output, text);
// VS Code gives these a setter that does nothing, so an assignment is lost.
for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
  const value = (...parts) => put(`${util.format(...parts)}\n`);
  Object.defineProperty(console, name, { value, configurable: true, writable: true });
}

exports.run = async function run() {
  const session = coverage ? await startCoverage() : undefined;
  try {
    const loaded = await load(tests);
    const start = loaded.run ?? loaded.default?.run ?? loaded.default;
    if (typeof start !== 'function') throw new Error(`${tests} exports no run()`);
    if (start.length >= 2) await oldStyle(start);
    else await start();
  } catch (error) {
    put(`${error?.stack ?? error}\n`);
    throw error;
  } finally {
    if (session) await writeCoverage(session);
  }
};

/** Runners of old take a folder and a callback with an error or a number of failures. */
function oldStyle(start) {
  return new Promise((done, fail) =>
    start(path.dirname(tests), (error, failures) =>
      error ? fail(error) : failures ? fail(new Error(`${failures} failed`)) : done(),
    ),
  );
}

async function load(file) {
  try {
    return require(file);
  } catch (error) {
    if (error.code !== 'ERR_REQUIRE_ESM') throw error;
    return import(pathToFileURL(file));
  }
}

async function startCoverage() {
  const { Session } = require('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return session;
}

async function writeCoverage(session) {
  const result = await session.post('Profiler.takePreciseCoverage');
  fs.mkdirSync(coverage, { recursive: true });
  const file = `coverage-${process.pid}-${Date.now()}-0.json`;
  fs.writeFileSync(path.join(coverage, file), JSON.stringify(result));
}
