import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { sparkEnv, sparkHome } from './pyspark.js';

export interface Worker {
  /** Ends it and its executors at once, as where a machine is gone. */
  readonly kill: () => void;
}

/** A master and workers of a standalone cluster, a process each, on loopback and ports that were free. */
export interface Cluster {
  /** `spark://…` */
  readonly master: string;
  readonly workers: readonly Worker[];
  readonly stop: () => void;
}

const LOOPBACK = ['--host', '127.0.0.1', '--port', '0', '--webui-port', '0'];
const DEPLOY = 'org.apache.spark.deploy';

export async function startCluster(folder: string, size: number): Promise<Cluster> {
  const started: ChildProcess[] = [];
  const stop = (): void => {
    for (const one of started) killGroup(one);
  };
  const start = (args: readonly string[], wanted: RegExp): Promise<string> => {
    const child = spawn(join(sparkHome(), 'bin', 'spark-class'), args, {
      cwd: folder,
      env: sparkEnv(),
      // A group of its own, which a worker's executors are in too.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    started.push(child);
    return said(child, wanted);
  };
  try {
    const master = await start([`${DEPLOY}.master.Master`, ...LOOPBACK], /spark:\/\/[\d.]+:\d+/);
    for (let at = 0; at < size; at++) {
      const own = [
        '--cores',
        '1',
        '--memory',
        '1g',
        '--work-dir',
        join(folder, `work-${String(at)}`),
      ];
      await start(
        [`${DEPLOY}.worker.Worker`, ...LOOPBACK, ...own, master],
        /registered with master/,
      );
    }
    const workers = started.slice(1).map((child) => ({ kill: () => killGroup(child) }));
    return { master, workers, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** The first match in what a program says; all that it said where it ends without. */
function said(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const [found] = wanted.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on('error', reject);
    child.on('exit', () => {
      reject(new Error(text));
    });
  });
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  process.kill(-pid, 'SIGKILL');
}
