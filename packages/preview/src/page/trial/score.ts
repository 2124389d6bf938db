import { html, nothing, type TemplateResult } from 'lit-html';
import type { Node, NodeResult, Rulebook, StatusKind, UnitResult } from '@cchc/model';
import { formatNumber, statusInWords, type NodeTraceInWords } from '@cchc/words';
import type { Context } from '../context.js';
import { decimalsIn, room } from '../decimals.js';
import { cross } from '../icons.js';
import { closeTrace, toggleTrace } from './actions.js';
import type { Opened, Trial } from './state.js';

/** What a case gets for a node, as a button that says why. */
export function scoreCell(
  { key, of, scored }: Trial,
  node: Node,
  context: Context,
): TemplateResult {
  const { say, state } = context;
  const result = scored?.result.nodes.find((one) => one.node === node.id);
  if (!result) return html`<td class="score"></td>`;
  const { open } = state.trial;
  const isOpen = open?.key === key && open.node === node.id;
  const shown = shownScore(result, context);
  const what = say.forCase(`${node.code} ${node.title}`, of.title);
  return html`<td class="score">
    <button
      type="button"
      class=${`score-button ${KINDS[result.status]}`}
      aria-expanded=${String(isOpen)}
      aria-label=${say.openTrace(what, shown)}
      @click=${() => {
        toggleTrace(context, key, node.id);
      }}
    >
      ${shown}${room(shown, decimalsOf(scored?.result, context), state.language)}
    </button>
  </td>`;
}

const known = new WeakMap<UnitResult, number>();

/** Of all the scores of a case, which stand in one column. */
function decimalsOf(result: UnitResult | undefined, context: Context): number {
  if (!result) return 0;
  const shown = (): readonly string[] => result.nodes.map((one) => shownScore(one, context));
  const decimals = known.get(result) ?? decimalsIn(shown(), context.state.language);
  known.set(result, decimals);
  return decimals;
}

/** The score, with what it is out of where that is not what the node is worth; or the status. */
function shownScore({ score, status }: NodeResult, { state }: Context): string {
  if (score === null) return statusInWords(status, state.language);
  return formatNumber(score, state.language);
}

const KINDS: Readonly<Record<StatusKind, string>> = {
  scored: 'scored',
  'not-assessed': 'apart',
  'missing-input': 'lacks',
  'missing-evidence': 'lacks',
  'awaiting-explanation': 'waits',
  'awaiting-manual-score': 'waits',
  refused: 'wrong',
  incomplete: 'lacks',
  monitored: 'apart',
};

/** Why a score is what it is, in the words of `cchc explain`. */
export function traceRow(
  { key, trace }: Opened,
  node: Node,
  _rulebook: Rulebook,
  context: Context,
): TemplateResult {
  const { say, state } = context;
  const { cases } = state.trial;
  const of = cases.find((one) => one.key === key)?.of;
  return html`<tr class="trace-row">
    <td></td>
    <td colspan=${2 + cases.length}>
      <section class="trace" aria-label=${`${say.trace}: ${node.code}`}>
        <header>
          <h3>${trace?.heading ?? `${node.id} ${node.title}`}</h3>
          <span class="muted">${cases.length > 1 ? of?.title : nothing}</span>
          <button
            type="button"
            class="quiet"
            aria-label=${say.close}
            title=${say.close}
            @click=${() => {
              closeTrace(context);
            }}
          >
            ${cross}
          </button>
        </header>
        ${
          trace === undefined
            ? html`<p role="status">${say.working}</p>`
            : html`
                ${(trace?.reasons ?? []).map((reason) => html`<p class="reason">${reason}</p>`)}
                <div class="columns">
                  ${section(say.values, trace?.values ?? [])}
                  ${section(say.steps, trace?.steps ?? [])}
                  ${node.kind === 'group' ? nothing : section(say.next, nextOf(trace, say), 'next')}
                </div>
              `
        }
      </section>
    </td>
  </tr>`;
}

/** Where nothing was scored yet, nothing is said of a higher step: what is missing comes first. */
function nextOf(trace: NodeTraceInWords | null, say: Context['say']): readonly string[] {
  const { next, steps } = trace ?? { next: [], steps: [] };
  return next.length === 0 && steps.length > 0 ? [say.nothingMore] : next;
}

function section(
  title: string,
  lines: readonly string[],
  kind = '',
): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<div class=${kind}>
    <h4>${title}</h4>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}
