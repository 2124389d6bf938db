import {
  nodesOf,
  type CaseTable,
  type Column,
  type Input,
  type NodeId,
  type Rulebook,
  type Survey,
} from '@cchc/model';
import { fold } from '../names/fold.js';
import { lookup, type Lookup } from '../names/lookup.js';
import type { Cell, TableForm } from '../table.js';
import type { RawValue } from '../values/raw-value.js';
import { decidedByPeople, type DecidedByPeople } from './by-experts.js';

/** What the rulebook declares, ready to be found by the words of a file. */
export interface Vocabulary {
  readonly inputs: Lookup<Input>;
  readonly evidence: Lookup<Rulebook['evidence'][number]>;
  readonly tables: Lookup<CaseTable>;
  readonly surveys: Lookup<Survey>;
  /** Every criterion by its code, or the path that tells it from others. */
  readonly criteria: Lookup<Criterion>;
}

/** A criterion; what people decide of it is empty where they do not. */
export interface Criterion extends DecidedByPeople {
  readonly name: NodeId;
  readonly title: string;
}

export function vocabularyOf(rulebook: Rulebook): Vocabulary {
  const { inputs, evidence, tables, surveys } = rulebook;
  const criteria = [...nodesOf(rulebook)].map((node) => ({
    name: node.id,
    title: node.title,
    ...decidedByPeople(node),
  }));
  return {
    inputs: lookup(inputs),
    evidence: lookup(evidence),
    tables: lookup(tables),
    surveys: lookup(surveys),
    criteria: lookup(criteria),
  };
}

/** What a header or the name of a figure stands for; it may end in the unit of measure: `tỷ lệ (%)`. */
export interface Headed<Item> {
  readonly item: Item;
  readonly inPercent: boolean;
}

export function findHeaded<Item extends Input | Column>(
  items: Lookup<Item>,
  header: string,
): Headed<Item> | undefined {
  const whole = items.find(header);
  if (whole) return { item: whole, inPercent: false };
  const [, name, measure] = /^(.*\S)\s*\(([^()]+)\)$/.exec(header) ?? [];
  if (name === undefined || measure === undefined) return undefined;
  const item = items.find(name);
  if (item && measure.trim() === '%') return { item, inPercent: item.type.kind === 'ratio' };
  const unit = item && 'unitOfMeasure' in item ? item.unitOfMeasure : undefined;
  return item && unit && fold(unit) === fold(measure) ? { item, inPercent: false } : undefined;
}

export function rawValue(
  { item, inPercent }: Headed<Input | Column>,
  cell: Cell,
  form: TableForm,
): RawValue {
  const resolution = 'resolution' in item ? item.resolution : undefined;
  const plainRatio = form === 'json' || form === 'parquet';
  return { cell, type: item.type, resolution, inPercent, plainRatio };
}
