import { answering, type Answered, type Asked } from '../engine/messages.js';
import type { Engine, Kind, Phase, Requests } from '../engine/requests.js';

/**
 * Scoring off the page's own thread: in a worker made of the page's own script. Where a host lets no worker be
 * made, the same work is done here.
 */
export function startEngine(script: string): Engine {
  const waiting = new Map<number, Waiting>();
  const listeners: ((phase: Phase) => void)[] = [];
  let sent = 0;
  const hear = (answered: Answered): void => {
    if ('phase' in answered) {
      for (const listen of listeners) listen(answered.phase);
      return;
    }
    const { id } = answered;
    if ('failed' in answered) waiting.get(id)?.fail(new Error(answered.failed));
    else waiting.get(id)?.done(answered.answer);
    waiting.delete(id);
  };
  const here = (): ((asked: Asked) => void) => {
    const answer = answering(hear);
    return (asked) => setTimeout(answer, 0, asked);
  };
  const worker = workerOf(script);
  let isAtWork = false;
  let send = worker
    ? (asked: Asked): void => {
        // Files go over as they are, and are gone here; not before it is known that they are taken.
        worker.postMessage(asked, isAtWork ? buffersOf(asked) : []);
      }
    : here();
  worker?.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    isAtWork = true;
    hear(data);
  });
  worker?.addEventListener('error', () => {
    worker.terminate();
    send = here();
    for (const { asked } of waiting.values()) send(asked);
  });
  return {
    ask: <K extends Kind>(kind: K, asks: Requests[K]['asks']) =>
      new Promise<Requests[K]['answer']>((done, fail) => {
        const asked = { id: (sent += 1), kind, asks };
        waiting.set(asked.id, { asked, done: done as Waiting['done'], fail });
        send(asked);
      }),
    onPhase: (listener) => {
      listeners.push(listener);
    },
  };
}

function buffersOf({ asks }: Asked): ArrayBuffer[] {
  const { files = [] } = asks as Requests['load']['asks'];
  return files.flatMap((file) => ('bytes' in file ? [file.bytes] : []));
}

interface Waiting {
  readonly asked: Asked;
  readonly done: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
}

function workerOf(script: string): Worker | undefined {
  if (script === '') return undefined;
  try {
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    return new Worker(url);
  } catch {
    return undefined;
  }
}

/** The other side: what the page's script does where there is no document. */
export function work(scope: WorkerScope): void {
  const answer = answering((answered) => {
    scope.postMessage(answered);
  });
  scope.addEventListener('message', ({ data }) => {
    answer(data);
  });
}

export interface WorkerScope {
  readonly postMessage: (answered: Answered) => void;
  readonly addEventListener: (
    type: 'message',
    listener: (event: { readonly data: Asked }) => void,
  ) => void;
}
