import { html, nothing, type TemplateResult } from 'lit-html';
import type { Context } from '../context.js';
import { cross } from '../icons.js';
import { setCase } from './actions.js';

/** What a case should improve first. */
export function gainsPanel(context: Context): TemplateResult | typeof nothing {
  const { state, say } = context;
  const { gains, cases } = state.trial;
  if (!gains) return nothing;
  const title = cases.find(({ key }) => key === gains.key)?.of.title ?? '';
  return html`<section class="panel gains" aria-labelledby="gains">
    <header>
      <h2 id="gains">${say.gains}${cases.length > 1 ? `: ${title}` : ''}</h2>
      <button
        type="button"
        class="quiet"
        aria-label=${say.close}
        @click=${() => {
          context.store.update(({ trial: { gains: _, ...trial } }) => ({ trial }));
        }}
      >
        ${cross}
      </button>
    </header>
    <p class="muted">${say.gainsHint}</p>
    ${gains.list === undefined ? html`<p role="status">${say.working}</p>` : list(context)}
  </section>`;
}

function list(context: Context): TemplateResult {
  const { state, say } = context;
  const { gains } = state.trial;
  if (!gains?.list || gains.list.length === 0) return html`<p>${say.noGains}</p>`;
  return html`<table class="plain">
    <thead>
      <tr>
        <th scope="col">${say.change}</th>
        <th scope="col" class="number">${say.gain}</th>
        <th scope="col" class="number">${say.totalAfter}</th>
        <th scope="col"><span class="hidden">${say.tryIt}</span></th>
      </tr>
    </thead>
    <tbody>
      ${gains.list.map(({ label, from, to, gain, total, then }) => {
        const change = say.setTo(label, from, to);
        return html`<tr>
          <td>${change}</td>
          <td class="number"><strong>+${gain}</strong></td>
          <td class="number">${total}</td>
          <td>
            <button
              type="button"
              aria-label=${say.tryItOf(change)}
              @click=${() => {
                setCase(context, gains.key, then);
              }}
            >
              ${say.tryIt}
            </button>
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
