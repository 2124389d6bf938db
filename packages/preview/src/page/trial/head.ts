import { html, nothing, type TemplateResult } from 'lit-html';
import { leavesOf, type Rulebook } from '@cchc/model';
import { formatNumber, gradeInWords, rankInWords } from '@cchc/words';
import { isByHand, type Case } from '../../case/case.js';
import type { Context } from '../context.js';
import { cross } from '../icons.js';
import { removeCase, setCase } from './actions.js';
import { caseTools } from './tools.js';
import type { Trial } from './state.js';

/** The name of a case and what it comes to: always in sight above its column. */
export function caseHead(one: Trial, rulebook: Rulebook, context: Context): TemplateResult {
  const { say, state } = context;
  const { key, of } = one;
  return html`<th scope="col" class="case">
    <div class="case-name">
      <input
        type="text"
        aria-label=${say.nameOfCase}
        .value=${of.title}
        @change=${({ target }: { target: HTMLInputElement }) => {
          setCase(context, key, named(of, target.value.trim() || of.title));
        }}
      />
      ${
        state.trial.cases.length < 2
          ? nothing
          : html`<button
              type="button"
              class="quiet"
              title=${say.removeCase}
              aria-label=${`${say.removeCase} ${of.title}`}
              @click=${() => {
                removeCase(context, key);
              }}
            >
              ${cross}
            </button>`
      }
    </div>
    ${sums(one, rulebook, context)} ${caseTools(one, context)}
  </th>`;
}

/** A case that was made by hand is called what its heading says, in rules too. */
function named(of: Case, title: string): Case {
  return isByHand(of) ? { ...of, title, unit: { ...of.unit, name: title } } : { ...of, title };
}

function sums({ of, scored }: Trial, rulebook: Rulebook, { say, state }: Context): TemplateResult {
  const { language } = state;
  if (!scored) return html`<p class="sum-line" aria-live="polite">…</p>`;
  const { total, grade, rank, nodes } = scored.result;
  const leaves = new Set([...leavesOf(rulebook)].map(({ id }) => id));
  const done = nodes.filter(({ node, score, status }) => leaves.has(node) && isDone(score, status));
  const most = say.outOf(formatNumber(total.outOf, language));
  return html`<div
    class="sums"
    aria-live="polite"
    aria-label=${say.forCase(say.total, of.title)}
    role="group"
  >
    <p class="total">
      ${
        total.score === null
          ? html`<span class="so-far"
              >${say.soFar(formatNumber(total.soFar ?? '0', language))}</span
            >`
          : html`<strong>${formatNumber(total.score, language)}</strong>`
      }
      <span class="muted">${most}</span>
      ${
        grade
          ? html`<span class=${`grade ${grade.status}`}>${gradeInWords(grade, language)}</span>`
          : nothing
      }
    </p>
    ${
      rank?.status === 'ranked' && scored.units > 1
        ? html`<p class="rank">
            ${say.rankIn(
              rankInWords(rank, language),
              formatNumber(String(scored.units), language),
              rulebook.ranking?.per === 'block' ? scored.result.block : undefined,
            )}
          </p>`
        : nothing
    }
    <progress
      max=${leaves.size}
      value=${done.length}
      aria-label=${say.filled(String(done.length), String(leaves.size))}
      title=${say.filled(String(done.length), String(leaves.size))}
    ></progress>
  </div>`;
}

function isDone(score: string | null, status: string): boolean {
  return score !== null || status === 'not-assessed' || status === 'monitored';
}
