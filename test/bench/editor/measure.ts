import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';

/** A server that is measured: what starts it. */
export interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
}

/** One server at work in one workspace. */
export interface Session {
  readonly connection: ProtocolConnection;
  readonly pid: number;
  /** Milliseconds from the start of the process to the first findings of the open file. */
  readonly first: number;
  /** Milliseconds from an edit to the findings of that version. */
  readonly keystroke: (version: number, text: string) => Promise<number>;
  /** Milliseconds that a request takes. */
  readonly request: (method: string, params: object) => Promise<number>;
  /** Milliseconds from the start until every file of the workspace has been told of. */
  readonly wholeWorkspace: () => Promise<number>;
  /** Milliseconds of processor time so far, of all its threads. */
  readonly processorTime: () => number;
  /** Resident memory in bytes. */
  readonly memory: () => number;
  /** As much as it ever was. */
  readonly mostMemory: () => number;
  readonly stop: () => Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly file: string;
  readonly text: string;
  /** How many files the server has to tell of before the workspace is whole. */
  readonly files: number;
  readonly cache?: string;
}

/** Linux counts processor time in hundredths of a second, in milliseconds here. */
const TICK = 10;

export async function start({ command }: Contestant, place: Place): Promise<Session> {
  const began = performance.now();
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const uri = pathToFileURL(place.file).href;
  const told = new Set<string>();
  const waiting: {
    readonly holds: (one: PublishDiagnosticsParams) => boolean;
    readonly done: () => void;
  }[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) => {
    told.add(one.uri);
    for (const wait of [...waiting])
      if (wait.holds(one)) {
        waiting.splice(waiting.indexOf(wait), 1);
        wait.done();
      }
  });
  connection.onRequest('workspace/configuration', () => [null]);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const until = (holds: (one: PublishDiagnosticsParams) => boolean): Promise<void> =>
    new Promise((done) => waiting.push({ holds, done }));
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(place.folder).href,
    workspaceFolders: [{ uri: pathToFileURL(place.folder).href, name: 'bench' }],
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    initializationOptions: place.cache === undefined ? {} : { cache: place.cache },
  });
  await connection.sendNotification('initialized', {});
  const opened = until((one) => one.uri === uri);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'cchc', version: 1, text: place.text },
  });
  await opened;
  const first = performance.now() - began;
  return {
    connection,
    pid: child.pid ?? 0,
    first,
    keystroke: async (version, text) => {
      const from = performance.now();
      const said = until((one) => one.uri === uri && (one.version ?? version) === version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
      await said;
      return performance.now() - from;
    },
    request: async (method, params) => {
      const from = performance.now();
      await connection.sendRequest(method, params);
      return performance.now() - from;
    },
    wholeWorkspace: async () => {
      while (told.size < place.files) await until(() => true);
      return performance.now() - began;
    },
    processorTime: () => {
      const [user = NaN, system = NaN] = readFileSync(`/proc/${String(child.pid)}/stat`, 'utf8')
        .split(' ')
        .slice(13, 15)
        .map(Number);
      return (user + system) * TICK;
    },
    memory: () => kilobytes(child, 'VmRSS') * 1024,
    mostMemory: () => kilobytes(child, 'VmHWM') * 1024,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown').catch(() => undefined);
      await connection.sendNotification('exit').catch(() => undefined);
      setTimeout(() => child.kill('SIGKILL'), 2000).unref();
      await ended;
      connection.dispose();
    },
  };
}

function kilobytes({ pid }: ChildProcess, what: string): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
