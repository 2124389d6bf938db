import { html, nothing, type TemplateResult } from 'lit-html';
import type { Input } from '@cchc/model';
import { scoredValueInWords } from '@cchc/words';
import type { Context } from '../context.js';
import { rulebookOf } from '../state.js';
import { titled } from '../trial/field-row.js';
import { choose, chosenOf, drawable } from './actions.js';
import { curveChart } from './curve.js';
import { heatChart } from './heat.js';
import { weightsChart } from './weights.js';

/** How points come about, drawn. */
export function chartsView(context: Context): TemplateResult {
  const { state, say } = context;
  const rulebook = rulebookOf(state);
  if (!rulebook) return html``;
  const chosen = chosenOf(state, rulebook);
  return html`<div class="charts">
    <section class="panel wide">
      <h2>${say.curves}</h2>
      <p class="muted">${say.curveHint}</p>
      ${chosen ? curve(context, chosen) : html`<p>${say.noCurve}</p>`}
    </section>
    ${weightsChart(rulebook, context)}
  </div>`;
}

function curve(context: Context, chosen: NonNullable<ReturnType<typeof chosenOf>>): TemplateResult {
  const { state, say } = context;
  const rulebook = rulebookOf(state);
  if (!rulebook) return html``;
  const { variables, over, against } = chosen;
  const { leaf, subject, inputs } = variables;
  const title = scoredValueInWords(rulebook, leaf, state.language)?.title ?? say.valueOf;
  const others = inputs.filter(({ name }) => name !== over);
  const { drawn } = state.charts;
  return html`<div class="bar choices">
      ${chooser(
        say.curveOf,
        leaf.id,
        drawable(rulebook).map((one) => [one.leaf.id, `${one.leaf.code} ${one.leaf.title}`]),
        (node) => {
          choose(context, { node, over: '', against: '' });
        },
      )}
      ${chooser(
        say.vary,
        over,
        [...(subject ? [['', title] as const] : []), ...inputs.map(option)],
        (name) => {
          choose(context, { over: name });
        },
      )}
      ${
        over === '' || others.length === 0
          ? nothing
          : chooser(say.against, against, [['', '—'], ...others.map(option)], (name) => {
              choose(context, { against: name });
            })
      }
    </div>
    ${drawn?.curve ? curveChart(drawn.curve, leaf, context) : nothing}
    ${drawn?.heat ? heatChart(drawn.heat, leaf, context) : nothing}
    ${drawn ? nothing : html`<p role="status">${say.working}</p>`}`;
}

function option(input: Input): readonly [string, string] {
  return [input.name, titled(input)];
}

function chooser(
  label: string,
  now: string,
  options: readonly (readonly [string, string])[],
  set: (value: string) => void,
): TemplateResult {
  return html`<label
    ><span>${label}</span>
    <select
      @change=${({ target }: { target: HTMLSelectElement }) => {
        set(target.value);
      }}
    >
      ${options.map(
        ([value, text]) => html`<option value=${value} .selected=${value === now}>${text}</option>`,
      )}
    </select></label
  >`;
}
