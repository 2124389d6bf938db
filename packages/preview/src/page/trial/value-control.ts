import { html, nothing, type TemplateResult } from 'lit-html';
import type { DatumJson, ValueType } from '@cchc/model';
import { formatYesNo } from '@cchc/words';
import { readTyped, typedForm } from '../../case/typed.js';
import { patch } from './actions.js';
import { chooser, type Controlling } from './controls.js';

export interface ValueAsked {
  readonly given: DatumJson | undefined;
  readonly set: (value: DatumJson | undefined) => void;
  /** Tells this control from the others of the case. */
  readonly id: string;
  readonly of: { readonly type: ValueType; readonly resolution?: string };
  readonly with_: Controlling;
}

/** The right control for a value of a type. */
export function valueControl(asked: ValueAsked): TemplateResult {
  return KINDS[asked.of.type.kind](asked);
}

const KINDS: Readonly<Record<ValueType['kind'], (asked: ValueAsked) => TemplateResult>> = {
  integer: typed,
  number: typed,
  ratio: typed,
  date: typed,
  moment: typed,
  'yes-no': ({ given, set, with_ }) => {
    const { state, say } = with_.context;
    const options = [
      ['', say.notGiven],
      ['yes', formatYesNo('yes', state.language)],
      ['no', formatYesNo('no', state.language)],
    ] as const;
    return chooser(with_.name, textOf(given), options, (value) => {
      set(value === '' ? undefined : value);
    });
  },
  choice: ({ given, set, of, with_ }) => {
    const known = of.type.kind === 'choice' ? of.type.options : [];
    const options = known.map(
      ({ name, title }) => [name, title ?? name.replaceAll('_', ' ')] as const,
    );
    return chooser(
      with_.name,
      textOf(given),
      [['', with_.context.say.notGiven], ...options],
      (value) => {
        set(value === '' ? undefined : value);
      },
    );
  },
};

function textOf(given: DatumJson | undefined): string {
  return typeof given === 'string' ? given : (given?.text ?? '');
}

/** A number or a day as people write it in their language; what is being typed is left alone until it is done. */
function typed({ given, set, id, of, with_ }: ValueAsked): TemplateResult {
  const { context, one, name } = with_;
  const { state, say, store } = context;
  const key = `${String(one.key)} ${id}`;
  const draft = state.trial.drafts.get(key);
  const isTime = of.type.kind === 'date' || of.type.kind === 'moment';
  const isRefused = given !== undefined && typeof given !== 'string';
  const remember = (text: string | undefined): void => {
    const drafts = new Map(store.state.trial.drafts);
    if (text === undefined) drafts.delete(key);
    else drafts.set(key, text);
    patch(context, { drafts });
  };
  return html`<span class=${`typed ${isRefused ? 'wrong' : ''}`}
    ><input
      type="text"
      inputmode=${isTime ? nothing : 'decimal'}
      placeholder=${isTime ? say.dayForm : nothing}
      autocomplete="off"
      aria-label=${name}
      aria-invalid=${isRefused ? 'true' : nothing}
      title=${isRefused ? say.refused : nothing}
      .value=${draft ?? typedForm(given, of.type, state.language)}
      @input=${({ target }: { target: HTMLInputElement }) => {
        remember(target.value);
        set(readTyped(target.value, of, state.language));
      }}
      @blur=${() => {
        remember(undefined);
      }}
    />${of.type.kind === 'ratio' ? html`<span aria-hidden="true">%</span>` : nothing}</span
  >`;
}
