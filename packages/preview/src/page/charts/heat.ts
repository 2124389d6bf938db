import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Leaf } from '@cchc/model';
import { formatNumber } from '@cchc/words';
import { scaleLinear } from 'd3-scale';
import type { Heat, Mark } from '../../engine/requests.js';
import type { Context } from '../context.js';

const WIDTH = 640;
const HEIGHT = 380;
const MARGIN = { left: 70, right: 16, top: 12, bottom: 48 };

/** The score of a leaf over two figures: the darker, the more. */
export function heatChart(heat: Heat, leaf: Leaf, { say, state }: Context): TemplateResult {
  const { across, up, scores, labels, here, most } = heat;
  const number = (score: string): string => formatNumber(score, state.language);
  const known = scores.flat().filter((cell) => cell.score !== null);
  const sorted = known.toSorted((a, b) => (a.height ?? 0) - (b.height ?? 0));
  const said = say.heatSaid(
    labels.join(', '),
    number(sorted[0]?.score ?? '0'),
    number(sorted.at(-1)?.score ?? '0'),
  );
  const width = (WIDTH - MARGIN.left - MARGIN.right) / across.length;
  const height = (HEIGHT - MARGIN.top - MARGIN.bottom) / up.length;
  const x = (at: number): number => MARGIN.left + at * width;
  const y = (at: number): number => HEIGHT - MARGIN.bottom - (at + 1) * height;
  const shade = scaleLinear([0, most], [0.06, 1]).clamp(true);
  return html`<svg
      class="chart heat"
      viewBox=${`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label=${`${leaf.code} ${leaf.title}. ${said}`}
    >
      ${scores.map((row, top) =>
        row.map(
          (cell, side) =>
            svg`<rect class=${cell.score === null ? 'none' : 'cell'} x=${x(side)} y=${y(top)} width=${width + 0.5} height=${height + 0.5} fill-opacity=${cell.height === null ? 1 : shade(cell.height)}><title>${labels[0]}: ${across[side]?.shown}; ${labels[1]}: ${up[top]?.shown}; ${cell.score === null ? '—' : number(cell.score)}</title></rect>`,
        ),
      )}
      ${few(across).map(
        ({ at, mark }) =>
          svg`<text class="tick" x=${x(at) + width / 2} y=${HEIGHT - MARGIN.bottom + 16} text-anchor="middle">${mark.shown}</text>`,
      )}
      ${few(up).map(
        ({ at, mark }) =>
          svg`<text class="tick" x=${MARGIN.left - 6} y=${y(at) + height / 2 + 4} text-anchor="end">${mark.shown}</text>`,
      )}
      <text class="axis" x=${WIDTH / 2} y=${HEIGHT - 6} text-anchor="middle">
        ${short(labels[0], 70)}
      </text>
      <text
        class="axis"
        x="14"
        y=${HEIGHT / 2}
        text-anchor="middle"
        transform=${`rotate(-90 14 ${String(HEIGHT / 2)})`}
      >
        ${short(labels[1])}
      </text>
      ${
        here
          ? svg`<circle class="here" cx=${x(placeOn(across, here.across)) + width / 2} cy=${y(placeOn(up, here.up)) + height / 2} r="6"></circle>`
          : nothing
      }
    </svg>
    <p class="key">
      <span>${number('0')}</span>
      <span class="ramp" aria-hidden="true"></span>
      <span>${say.pointsOf(formatNumber(String(most), state.language))}</span>
      ${
        known.length === scores.flat().length
          ? nothing
          : html`<span class="swatch none" aria-hidden="true"></span
              ><span>${say.noScoreHere}</span>`
      }
    </p>
    <p class="muted">${said}</p>`;
}

function few(marks: readonly Mark[]) {
  const every = Math.ceil(marks.length / 6);
  return marks.map((mark, at) => ({ mark, at })).filter(({ at }) => at % every === 0);
}

/** Where a value stands between the marks, the first of which is at 0. */
function placeOn(marks: readonly Mark[], value: number): number {
  const after = marks.findIndex(({ at }) => at >= value);
  const [low, high] = [marks[after - 1], marks[after]];
  if (!low || !high) return Math.max(0, after < 0 ? marks.length - 1 : after);
  return after - 1 + (value - low.at) / (high.at - low.at);
}

/** What is longer than its axis is cut off; the sentence below the map has it whole. */
function short(label: string, most = 48): string {
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}
