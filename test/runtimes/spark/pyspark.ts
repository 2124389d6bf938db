import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const CONFIG = new URL('../../../.config/pyspark.json', import.meta.url);
const { version } = JSON.parse(readFileSync(CONFIG, 'utf8')) as { readonly version: string };
const folder = join(homedir(), '.cache', 'cchc', `pyspark-${version}`);

/** Spark as `npm test` installs it; an error of Node's names the folder where it is missing. */
export function sparkHome(): string {
  const lib = join(folder, 'lib');
  const python = readdirSync(lib).find((name) =>
    existsSync(join(lib, name, 'site-packages', 'pyspark', 'bin')),
  );
  return join(lib, python ?? '', 'site-packages', 'pyspark');
}

/** What programs of Spark are started with: on loopback, by the Python beside it. */
export function sparkEnv(): Record<string, string> {
  const python = join(folder, 'bin', 'python3');
  return {
    ...(process.env as Record<string, string>),
    SPARK_HOME: sparkHome(),
    SPARK_LOCAL_IP: '127.0.0.1',
    SPARK_LOCAL_HOSTNAME: '127.0.0.1',
    PYSPARK_PYTHON: python,
    PYSPARK_DRIVER_PYTHON: python,
    // Programs here end before what compiles best or collects garbage beside them has paid.
    JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
  };
}

/** The same for programs that run long enough for what compiles and collects best: Java as Spark starts it anywhere. */
export function sparkEnvOfLongRuns(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sparkEnv()).filter(([key]) => key !== 'JDK_JAVA_OPTIONS'),
  );
}

/** Runs `spark-submit`; what it prints on its way to an error is part of the error. */
export function submit(args: readonly string[], cwd: string, env = sparkEnv()): string {
  return execFileSync(join(sparkHome(), 'bin', 'spark-submit'), args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
