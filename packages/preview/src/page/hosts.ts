import type { Channel, HostMessage, Initial, PageMessage } from '../protocol.js';
import type { Host } from './host.js';

declare function acquireVsCodeApi(): {
  readonly postMessage: (message: PageMessage) => void;
  readonly setState: (state: object) => void;
};

/** The host of this page, as its channel says. */
export function hostOf({ channel, abilities, messages }: Initial): Host {
  const waiting = [...messages];
  let listen: ((message: HostMessage) => void) | undefined;
  const hear = (message: HostMessage): void => {
    if (listen) listen(message);
    else waiting.push(message);
  };
  const send = opened(channel, hear);
  return {
    abilities,
    send,
    onMessage: (listener) => {
      listen = listener;
      for (const message of waiting.splice(0)) listener(message);
    },
  };
}

type Hear = (message: HostMessage) => void;
type Send = (message: PageMessage) => void;

function opened(channel: Channel, hear: Hear): Send {
  if (channel.kind === 'file') return () => undefined;
  if (channel.kind === 'server') return served(channel.events, channel.messages, hear);
  const { postMessage, setState } = acquireVsCodeApi();
  setState(channel.kept);
  window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => {
    hear(data);
  });
  return postMessage;
}

function served(events: string, messages: string, hear: Hear): Send {
  new EventSource(events).addEventListener('message', ({ data }: MessageEvent<string>) => {
    hear(JSON.parse(data) as HostMessage);
  });
  return (message) => {
    const headers = { 'content-type': 'application/json' };
    void fetch(messages, { method: 'POST', headers, body: JSON.stringify(message) });
  };
}
