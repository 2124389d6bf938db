// Runs the tests of this folder in the extension host of a browser, where mocha has no files.
import 'mocha/mocha';

declare const mocha: {
  setup(options: object): void;
  run(done: (failures: number) => void): {
    on(event: string, listener: (...args: never[]) => void): void;
    readonly stats?: {
      readonly passes: number;
      readonly failures: number;
      readonly pending: number;
    };
  };
};

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: undefined, timeout: 60_000 });
  // Its tests are told to mocha as it is read.
  await import('./web.test.ts');
  await new Promise<void>((done, fail) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, failures: failed = 0, pending = 0 } = runner.stats ?? {};
      console.log(`E2E_COUNTS ${JSON.stringify({ passed: passes, failed, skipped: pending })}`);
      if (failures > 0) fail(new Error(`${failures} failed`));
      else done();
    });
    runner.on('pass', (test: { title: string }) => console.log(`  ✔ ${test.title}`));
    runner.on('fail', (test: { title: string }, error: Error) =>
      console.log(`  ✖ ${test.title}\n${error.stack ?? error.message}`),
    );
  });
}
