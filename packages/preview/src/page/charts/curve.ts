import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import type { Leaf } from '@cchc/model';
import { formatNumber } from '@cchc/words';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Curve, CurvePoint } from '../../engine/requests.js';
import type { Context } from '../context.js';

const WIDTH = 640;
const HEIGHT = 300;
const MARGIN = { left: 44, right: 40, top: 16, bottom: 44 };

/** A point that was scored. */
type Scored = CurvePoint & { readonly score: string; readonly height: number };

/** The score of a leaf over one value: every point of the line was scored, none is guessed. */
export function curveChart(curve: Curve, leaf: Leaf, context: Context): TemplateResult {
  const { say, state } = context;
  const scored = curve.points.filter(isScored);
  const [first] = curve.points;
  const last = curve.points.at(-1);
  if (!first || !last) return html``;
  const x = scaleLinear([first.at, last.at], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear([curve.least, curve.most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const heights = scored.toSorted((a, b) => a.height - b.height);
  const number = (score: string | undefined): string => formatNumber(score ?? '0', state.language);
  const said = say.curveSaid(
    curve.label,
    first.shown,
    last.shown,
    number(heights[0]?.score),
    number(heights.at(-1)?.score),
  );
  const path = line<CurvePoint>(
    ({ at }) => x(at),
    ({ height }) => y(height ?? 0),
  );
  const parts = stretches(curve.points, marksOf(curve));
  const { here } = curve;
  const floor = HEIGHT - MARGIN.bottom;
  return html`<div class="drawn">
    <svg
      class="chart curve"
      viewBox=${`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label=${`${leaf.code} ${leaf.title}. ${said}`}
    >
      ${y.ticks(4).map(
        (tick) =>
          svg`<line class="grid" x1=${MARGIN.left} x2=${WIDTH - MARGIN.right} y1=${y(tick)} y2=${y(tick)}></line>
          <text class="tick" x=${MARGIN.left - 6} y=${y(tick) + 4} text-anchor="end">${number(String(tick))}</text>`,
      )}
      ${curve.marks.map(
        ({ at }) =>
          svg`<line class="mark" x1=${x(at)} x2=${x(at)} y1=${MARGIN.top} y2=${floor}></line>`,
      )}
      ${ticksOf(curve, x).map(
        ({ at, text }) =>
          svg`<text class="tick" x=${x(at)} y=${floor + 18} text-anchor="middle">${text}</text>`,
      )}
      <text
        class="axis"
        x=${(MARGIN.left + WIDTH - MARGIN.right) / 2}
        y=${HEIGHT - 4}
        text-anchor="middle"
      >
        ${short(curve.label)}
      </text>
      ${parts.map((part): SVGTemplateResult => {
        const [only] = part;
        return part.length === 1 && only
          ? svg`<circle class="dot" cx=${x(only.at)} cy=${y(only.height ?? 0)} r="3"></circle>`
          : svg`<path class="line" d=${path(part) ?? ''}></path>`;
      })}
      ${
        here && isScored(here)
          ? svg`<line class="here" x1=${x(here.at)} x2=${x(here.at)} y1=${floor} y2=${y(here.height)}></line>
            <circle class="here" cx=${x(here.at)} cy=${y(here.height)} r="6"></circle>`
          : nothing
      }
    </svg>
    <div>
      ${
        here && isScored(here)
          ? html`<p class="here-said">${say.here(here.shown, number(here.score))}</p>`
          : nothing
      }
      ${thresholds(curve, context)}
    </div>
  </div>`;
}

function isScored(point: CurvePoint): point is Scored {
  return point.score !== null;
}

function marksOf({ marks }: Curve): ReadonlySet<string> {
  return new Set(marks.map(({ exact }) => exact));
}

/** The line is broken where there is no score, and where it jumps at a threshold. */
function stretches(
  points: readonly CurvePoint[],
  marks: ReadonlySet<string>,
): readonly (readonly CurvePoint[])[] {
  const parts: CurvePoint[][] = [];
  let before: CurvePoint | undefined;
  for (const point of points) {
    const isNew =
      typeof before?.height !== 'number' ||
      point.height === null ||
      ((marks.has(before.exact) || marks.has(point.exact)) && isJump(before, point, points));
    if (point.height !== null) {
      if (isNew) parts.push([point]);
      else parts.at(-1)?.push(point);
    }
    before = point;
  }
  return parts;
}

/** Between neighbours the line climbs no faster than this share of all it can. */
const STEEP = 0.02;

function isJump(a: CurvePoint, b: CurvePoint, points: readonly CurvePoint[]): boolean {
  const heights = points.flatMap(({ height }) => height ?? []);
  const all = Math.max(...heights) - Math.min(...heights);
  return Math.abs((a.height ?? 0) - (b.height ?? 0)) > all * STEEP;
}

interface Tick {
  readonly at: number;
  readonly text: string;
}

/** The thresholds, as far as they do not stand on each other, and the two ends. */
function ticksOf({ points, marks, isTime }: Curve, x: (at: number) => number): readonly Tick[] {
  const [first] = points;
  const last = points.at(-1);
  const ends = [first, last].flatMap((one) => (one ? [one] : []));
  const room = isTime ? 76 : 44;
  const kept: Tick[] = [];
  for (const { at, shown } of [...marks, ...ends]) {
    if (kept.every((other) => Math.abs(x(other.at) - x(at)) >= room))
      kept.push({ at, text: shown });
  }
  return kept;
}

function short(label: string): string {
  return label.length > 80 ? `${label.slice(0, 79)}…` : label;
}

/** What the line says at each threshold, for those who read rather than look. */
function thresholds(
  { marks, points, label }: Curve,
  { say, state }: Context,
): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  const scores = new Map(points.map((point) => [point.exact, point.score]));
  return html`<table class="plain narrow">
    <caption>
      ${say.thresholds}
    </caption>
    <thead>
      <tr>
        <th scope="col">${label}</th>
        <th scope="col" class="number">${say.points}</th>
      </tr>
    </thead>
    <tbody>
      ${marks
        .filter(({ exact }, at) => marks.findIndex((other) => other.exact === exact) === at)
        .map(({ exact, shown }) => {
          const score = scores.get(exact);
          return html`<tr>
            <td>${shown}</td>
            <td class="number">
              ${score === null || score === undefined ? '—' : formatNumber(score, state.language)}
            </td>
          </tr>`;
        })}
    </tbody>
  </table>`;
}
