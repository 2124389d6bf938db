import type { Host } from '../workspace/host.js';
import { isInside, normalUri } from '../workspace/uris.js';

/** Files are what the editor told of them: a web worker has no others. */
export function toldHost(): Host {
  const texts = new Map<string, string>();
  return {
    read: (uri, folders) => {
      const text = texts.get(uri);
      if (text === undefined) return { ok: false, problem: 'missing' };
      const isWithin = folders.some((folder) => isInside(uri, folder));
      return isWithin ? { ok: true, text } : { ok: false, problem: 'outside' };
    },
    list: (folders) =>
      Promise.resolve(
        [...texts.keys()].filter(
          (uri) => uri.endsWith('.cchc') && folders.some((folder) => isInside(uri, folder)),
        ),
      ),
    pause,
    now: () => performance.now(),
    tell: (files) => {
      for (const { uri, text } of files) {
        if (text === undefined) texts.delete(normalUri(uri));
        else texts.set(normalUri(uri), text);
      }
    },
  };
}

/** Timers are held back for milliseconds; a message to oneself is not. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const heard = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', heard);
    port1.start();
    port2.postMessage(null);
  });
}
