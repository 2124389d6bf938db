import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { formatNumber } from '@cchc/words';
import type { LoadedPart } from '../../engine/requests.js';
import type { Context } from '../context.js';
import { alert, info, search } from '../icons.js';
import { chosenFiles, loadFiles, reorder, unload } from './actions.js';
import { unitList } from './list.js';
import { spreadView } from './spread.js';
import { partOf } from './state.js';

/** Many units: load their figures, see them in order, see how they spread. */
export function unitsView(context: Context): TemplateResult {
  const { state, say } = context;
  const { units, chosen } = state;
  const part = partOf(units, chosen);
  const problems = part?.problems ?? [];
  return html`
    ${loader(context)} ${progress(context)}
    ${
      units.failed === undefined
        ? nothing
        : html`<p class="banner error" role="alert">${say.cannotScore}: ${units.failed}</p>`
    }
    ${
      problems.length === 0
        ? nothing
        : html`<div class="banner error" role="alert">
            ${problems.map((problem) => html`<p>${problem}</p>`)}
          </div>`
    }
    ${notes(context)}
    ${
      part?.spread
        ? html`
            <div class="bar">
              <h2>${say.loaded(formatNumber(String(part.units), state.language), part.round)}</h2>
              <span class="gap"></span>
              <label class="search"
                >${search}<span class="hidden">${say.filterUnits}</span>
                <input
                  type="search"
                  placeholder=${say.filterUnits}
                  .value=${units.order.filter}
                  @input=${({ target }: { target: HTMLInputElement }) => {
                    reorder(context, { filter: target.value });
                  }}
              /></label>
            </div>
            ${unitList(context)}
            ${guard([part.spread, state.language], () => spreadOf(part, context))}
          `
        : nothing
    }
  `;
}

/** Drawn once: it does not change while the list is scrolled. */
function spreadOf({ spread }: LoadedPart, context: Context): TemplateResult | typeof nothing {
  return spread ? spreadView(spread, context) : nothing;
}

function loader(context: Context): TemplateResult {
  const { say, host, state } = context;
  const take = async (list: FileList | null): Promise<void> => {
    await loadFiles(context, await chosenFiles(list));
  };
  return html`<div
    class="loader"
    @dragover=${(event: DragEvent) => {
      event.preventDefault();
    }}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      void take(event.dataTransfer?.files ?? null);
    }}
  >
    <div>
      <strong>${say.loadUnits}</strong>
      <p class="muted">${say.loadUnitsHint}</p>
    </div>
    ${
      host.abilities.openData
        ? html`<button
            type="button"
            class="primary"
            @click=${() => {
              host.send({ kind: 'openData' });
            }}
          >
            ${say.chooseFiles}
          </button>`
        : html`<label class="primary"
            >${say.chooseFiles}
            <input
              type="file"
              class="hidden"
              multiple
              accept=".csv,.tsv,.txt,.json,.jsonl,.xlsx,.xls,.ods"
              @change=${({ target }: { target: HTMLInputElement }) => void take(target.files)}
          /></label>`
    }
    ${
      state.units.reading === undefined
        ? nothing
        : html`<button type="button" @click=${() => void unload(context)}>
            ${say.removeUnits}
          </button>`
    }
  </div>`;
}

function progress({ state, say }: Context): TemplateResult | typeof nothing {
  const { phase } = state.units;
  if (phase === undefined) return nothing;
  return html`<p class="working" role="status">
    <progress aria-label=${say.loading[phase]}></progress> ${say.loading[phase]}
  </p>`;
}

function notes({ state, say }: Context): TemplateResult | typeof nothing {
  const found = state.units.loaded?.notes ?? [];
  if (found.length === 0) return nothing;
  const errors = found.filter(({ severity }) => severity !== 'info');
  return html`<details class="notes" ?open=${errors.length > 0}>
    <summary>${say.notes(formatNumber(String(found.length), state.language))}</summary>
    <ul class="findings">
      ${found
        .slice(0, 200)
        .map(
          ({ severity, text }) =>
            html`<li class=${severity}>
              ${severity === 'info' ? info : alert}<span>${text}</span>
            </li>`,
        )}
    </ul>
  </details>`;
}
