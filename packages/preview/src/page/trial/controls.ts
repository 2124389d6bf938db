import { html, nothing, type TemplateResult } from 'lit-html';
import type { DatumJson, EvidenceState, PreviousJson, Rulebook } from '@cchc/model';
import { changed, documents, handedIn, withEntry, type Case } from '../../case/case.js';
import type { Field } from '../../case/fields.js';
import type { Context } from '../context.js';
import { setCase } from './actions.js';
import { without } from '../../without.js';
import { plain, titled } from './field-row.js';
import type { Trial } from './state.js';
import { tableControl } from './table-control.js';
import { valueControl } from './value-control.js';

/** What a control is drawn with: which case it changes, and what it is called. */
export interface Controlling {
  readonly one: Trial;
  /** What is asked for, for whom: the name of the control. */
  readonly name: string;
  readonly title: string;
  readonly rulebook: Rulebook;
  readonly context: Context;
  readonly set: (of: Case) => void;
}

export function control(
  field: Field,
  one: Trial,
  title: string,
  rulebook: Rulebook,
  context: Context,
): TemplateResult {
  const with_: Controlling = {
    one,
    name: context.say.forCase(title, one.of.title),
    title,
    rulebook,
    context,
    set: (of) => {
      setCase(context, one.key, of);
    },
  };
  return (CONTROLS[field.kind] as (field: Field, with_: Controlling) => TemplateResult)(
    field,
    with_,
  );
}

type Controls = {
  readonly [Kind in Field['kind']]: (
    field: Extract<Field, { readonly kind: Kind }>,
    with_: Controlling,
  ) => TemplateResult;
};

const CONTROLS: Controls = {
  input: ({ input }, with_) => {
    const { of } = with_.one;
    const { name, shared } = input;
    const set = (value: DatumJson | undefined): void => {
      with_.set(
        shared
          ? { ...of, shared: withEntry(of.shared, name, value) }
          : changed(of, ({ inputs }) => ({ inputs: withEntry(inputs, name, value) })),
      );
    };
    const given = shared ? of.shared[name] : handedIn(of).inputs[name];
    return valueControl({ given, set, id: `input ${name}`, of: input, with_ });
  },
  evidence: evidenceControl,
  table: ({ table }, with_) => tableControl(table, with_),
  survey: surveyControl,
  rater: raterControl,
  choice: ({ leaf, titles }, with_) => {
    const { of } = with_.one;
    const now = handedIn(of).choices[leaf.id]?.[0]?.choice;
    const set = (title: string): void => {
      const chosen = [{ rater: RATER, choice: title, reason: with_.context.say.trialReason }];
      const value = title === '' ? undefined : chosen;
      with_.set(changed(of, ({ choices }) => ({ choices: withEntry(choices, leaf.id, value) })));
    };
    return chooser(
      with_.name,
      typeof now === 'string' ? now : '',
      [['', with_.context.say.notGiven], ...titles.map((title) => [title, title] as const)],
      set,
    );
  },
  previous: previousControl,
};

/** Whoever tries things out. */
const RATER = 'chấm_thử';

const STATES: readonly EvidenceState[] = ['none', 'pending', 'accepted', 'rejected', 'expired'];

function evidenceControl(
  { evidence, counted, dated }: Extract<Field, { kind: 'evidence' }>,
  with_: Controlling,
): TemplateResult {
  const { say } = with_.context;
  const { of } = with_.one;
  const given = handedIn(of).evidence[evidence.name] ?? [];
  const [first] = given;
  const set = (state: EvidenceState, count: number, issued: string | undefined): void => {
    const value = state === 'none' ? undefined : documents(state, Math.max(1, count), issued);
    with_.set(
      changed(of, (data) => ({ evidence: withEntry(data.evidence, evidence.name, value) })),
    );
  };
  const state = first?.state ?? 'none';
  const least = evidence.atLeast ?? 1;
  return html`<div class="papers">
    ${chooser(
      say.evidenceState(with_.name),
      state,
      STATES.map((one) => [one, say.state[one]] as const),
      (next) => {
        set(next as EvidenceState, given.length === 0 ? least : given.length, first?.issued);
      },
    )}
    ${
      counted && first
        ? html`<input
            type="number"
            class="count"
            min="1"
            max="99"
            aria-label=${say.documents(with_.name)}
            title=${say.documents(with_.title)}
            .value=${String(given.length)}
            @change=${({ target }: { target: HTMLInputElement }) => {
              set(state, Math.min(99, Math.trunc(Number(target.value)) || 1), first.issued);
            }}
          />`
        : nothing
    }
    ${
      dated && first
        ? valueControl({
            given: first.issued,
            // A day that cannot be read is not kept: evidence either has one or has none.
            set: (day) => {
              set(state, given.length, typeof day === 'string' ? day : undefined);
            },
            id: `issued ${evidence.name}`,
            of: DAY,
            with_: { ...with_, name: say.issued(with_.name) },
          })
        : nothing
    }
  </div>`;
}

export function chooser(
  name: string,
  now: string,
  options: readonly (readonly [string, string])[],
  set: (value: string) => void,
): TemplateResult {
  return html`<select
    aria-label=${name}
    class=${now === '' || now === 'none' ? 'empty' : ''}
    @change=${({ target }: { target: HTMLSelectElement }) => {
      set(target.value);
    }}
  >
    ${options.map(
      ([value, label]) => html`<option value=${value} .selected=${value === now}>${label}</option>`,
    )}
  </select>`;
}

const DAY = { type: { kind: 'date' } } as const;
const WHOLE = { type: { kind: 'integer' } } as const;
const NUMBER = { type: { kind: 'number' } } as const;

function surveyControl(
  { survey }: Extract<Field, { kind: 'survey' }>,
  with_: Controlling,
): TemplateResult {
  const { say } = with_.context;
  const { of } = with_.one;
  const counts = handedIn(of).surveys[survey.name] ?? [];
  const groups = survey.groups.length === 0 ? [{ name: '' }] : survey.groups;
  const set = (group: string, option: string, count: DatumJson | undefined): void => {
    const others = counts.filter((one) => one.group !== group || one.option !== option);
    const all = count === undefined ? others : [...others, { group, option, count }];
    const value = all.length === 0 ? undefined : all;
    with_.set(changed(of, ({ surveys }) => ({ surveys: withEntry(surveys, survey.name, value) })));
  };
  return html`<div class="survey">
    ${groups.map(
      (group) =>
        html`${group.name === '' ? nothing : html`<span class="group-name">${titled(group)}</span>`}
        ${survey.options.map((option) => {
          const label = `${titled(option)}${group.name === '' ? '' : `, ${titled(group)}`}`;
          return html`<label
            ><span>${titled(option)}</span> ${valueControl({
              given: counts.find((one) => one.group === group.name && one.option === option.name)
                ?.count,
              set: (count) => {
                set(group.name, option.name, count);
              },
              id: `survey ${survey.name} ${group.name} ${option.name}`,
              of: WHOLE,
              with_: { ...with_, name: say.answers(`${label}, ${with_.one.of.title}`) },
            })}</label
          >`;
        })}`,
    )}
  </div>`;
}

function raterControl(
  { leaf, rater = RATER }: Extract<Field, { kind: 'rater' }>,
  with_: Controlling,
): TemplateResult {
  const { say } = with_.context;
  const { of } = with_.one;
  const scores = handedIn(of).manualScores[leaf.id] ?? [];
  const isNamed = rater !== RATER;
  // Where the rule names nobody, whoever has scored is shown.
  const raters = isNamed || scores.length === 0 ? [rater] : scores.map((one) => one.rater);
  const set = (who: string, score: DatumJson | undefined): void => {
    const before = scores.find((one) => one.rater === who);
    const others = scores.filter((one) => one.rater !== who);
    const reason = before?.reason ?? say.trialReason;
    const all = score === undefined ? others : [...others, { rater: who, score, reason }];
    const value = all.length === 0 ? undefined : all;
    with_.set(
      changed(of, (data) => ({ manualScores: withEntry(data.manualScores, leaf.id, value) })),
    );
  };
  return html`${raters.map((who) =>
    valueControl({
      given: scores.find((one) => one.rater === who)?.score,
      set: (score) => {
        set(who, score);
      },
      id: `rater ${leaf.id} ${who}`,
      of: NUMBER,
      with_: {
        ...with_,
        name: `${leaf.code} ${isNamed || scores.length === 0 ? with_.name : say.forCase(say.rater(plain(who)), with_.one.of.title)}`,
      },
    }),
  )}`;
}

const NO_PREVIOUS: PreviousJson = { inputs: {}, scores: {} };

function previousControl(
  { of: asked }: Extract<Field, { kind: 'previous' }>,
  with_: Controlling,
): TemplateResult {
  const { one, rulebook } = with_;
  const before = one.of.previous ?? NO_PREVIOUS;
  const put = (previous: PreviousJson): void => {
    with_.set({ ...one.of, previous });
  };
  if (asked.kind === 'reference') {
    const { name } = asked;
    const input = rulebook.inputs.find((other) => other.name === name);
    const set = (value: DatumJson | undefined): void => {
      put({ ...before, inputs: withEntry(before.inputs, name, value) });
    };
    return valueControl({
      given: before.inputs[name],
      set,
      id: `previous ${name}`,
      of: input ?? NUMBER,
      with_,
    });
  }
  const node = asked.kind === 'total' ? undefined : asked.node;
  const set = (value: DatumJson | undefined): void => {
    const score = typeof value === 'string' ? value : undefined;
    const others = without(before, 'total');
    if (node !== undefined) put({ ...before, scores: withEntry(before.scores, node, score) });
    else put(score === undefined ? others : { ...others, total: score });
  };
  return valueControl({
    given: node === undefined ? before.total : before.scores[node],
    set,
    id: `previous ${node ?? 'total'}`,
    of: NUMBER,
    with_,
  });
}
