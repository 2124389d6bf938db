import { html, render } from 'lit-html';
import { PREVIEW_PROTOCOL } from '../protocol.js';
import type { Host } from './host.js';

/** Shows what the host tells in `root`, for as long as the page lives. */
export function mount(root: HTMLElement, host: Host): void {
  host.onMessage((message) => {
    if (message.kind !== 'rulebook') return;
    document.documentElement.lang = message.language;
    render(
      message.rulebooks.map(({ title }) => html`<h1>${title}</h1>`),
      root,
    );
  });
  host.send({ kind: 'ready', version: PREVIEW_PROTOCOL });
}
