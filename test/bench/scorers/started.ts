import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A contestant that runs, and waits to be told something. */
export interface Started {
  readonly run: () => Promise<{ readonly records: number; readonly cpu: number }>;
  readonly answers: (path: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a contestant and waits until it has read its set. */
export async function start(command: readonly string[], folder: string): Promise<Started> {
  const [program = '', ...args] = command;
  const child = spawn(program, [...args, folder]);
  const ask = asking(child);
  await ask();
  return {
    run: async () => (await ask('run')) as { readonly records: number; readonly cpu: number },
    answers: async (path) => {
      await ask(`answers ${path}`);
    },
    stop: () =>
      new Promise((done) => {
        child.once('close', () => {
          done();
        });
        child.stdin.end();
      }),
  };
}

/** One line told, one line answered; an end without an answer says what the program wrote instead. */
function asking(child: ChildProcessWithoutNullStreams): (told?: string) => Promise<unknown> {
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint = `${complaint}${text.toString()}`.slice(-4000);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (told) => {
    if (told !== undefined) child.stdin.write(`${told}\n`);
    const line = await lines.next();
    if (line.done) throw new Error(`${child.spawnargs.join(' ')} gave no answer\n${complaint}`);
    return JSON.parse(line.value) as unknown;
  };
}
