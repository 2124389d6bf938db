import {
  diffRulebooks,
  type DiffWitness,
  type Effect,
  type Given,
  type Interval,
  type NodeChange,
  type Region,
  type RegionCondition,
  type RulebookDiff,
  type ScoredOnce,
  type WholeChange,
} from '@cchc/analysis';
import { read } from '@cchc/language';
import type { Rulebook } from '@cchc/model';

export function meaning(text: string): Rulebook {
  const { rulebook, findings } = read(text);
  if (!rulebook) throw new Error(JSON.stringify(findings, null, 2));
  return rulebook;
}

/** What changes from one text to the other: a line a change, lines of its regions and cases below it. */
export function diffOf(before: string, after: string): readonly string[] {
  return linesOf(diffRulebooks(meaning(before), meaning(after)));
}

export function linesOf({ nodes, whole }: RulebookDiff): readonly string[] {
  return [...nodes.flatMap(nodeLines), ...whole.map(wholeLine)];
}

function nodeLines(change: NodeChange): readonly string[] {
  if (change.kind === 'added') return [`+ ${change.after.id} ${change.after.title}`];
  if (change.kind === 'removed') return [`- ${change.before.id} ${change.before.title}`];
  const { before, after, parts, effect, classes } = change;
  const id = before.id === after.id ? after.id : `${before.id} → ${after.id}`;
  return [`${id} ${parts.join(', ')}: ${classes.join(', ')}${why(effect)}`, ...effectLines(effect)];
}

function why(effect: Effect): string {
  return effect.kind === 'undecided' ? ` (${effect.why})` : '';
}

function effectLines(effect: Effect): readonly string[] {
  if (effect.kind !== 'differs') return [];
  const { regions, witness, gain, loss, moreRegions, complete } = effect;
  return [
    ...regions.map(regionLine),
    ...(moreRegions > 0 ? [`  … ${moreRegions} more`] : []),
    `  case ${caseLine(witness)}`,
    ...(gain ? [`  gain ${caseLine(gain.case)}`] : []),
    ...(loss ? [`  loss ${caseLine(loss.case)}`] : []),
    ...(complete ? [] : ['  not all could be compared']),
  ];
}

function regionLine({ when, before, after }: Region): string {
  return `  ${when.map(conditionText).join(', ') || 'always'}: ${given(before)} → ${given(after)}`;
}

function conditionText(condition: RegionCondition): string {
  switch (condition.kind) {
    case 'more':
      return 'more';
    case 'is':
      return `${subject(condition.of)} ${condition.not ? '≠' : '='} ${condition.value}`;
    case 'interval':
      return `${subject(condition.of)} ${interval(condition.interval)}`;
  }
}

function subject(of: { readonly kind: string; readonly name?: string }): string {
  return of.name ?? of.kind;
}

function interval({ from, to }: Interval): string {
  const [open, close] = [from?.inclusive ? '[' : '(', to?.inclusive ? ']' : ')'];
  return `${open}${from?.value ?? ''}; ${to?.value ?? ''}${close}`;
}

function given(one: Given): string {
  if (one.kind === 'status') return one.status;
  return one.from === one.to ? one.from : `${one.from}…${one.to}`;
}

function caseLine({ witness, before, after }: DiffWitness): string {
  const values = witness.map(({ what, value }) => `${subject(what)}=${value}`).join(', ');
  return `${values || 'anything'}: ${scored(before)} → ${scored(after)}`;
}

function scored({ score, status, outOf }: ScoredOnce): string {
  return score === null ? status : `${score}/${outOf}`;
}

function wholeLine(change: WholeChange): string {
  const grades = change.grades?.regions.map(({ totals, before, after, conditional }) => {
    const marks = conditional ? ' with conditions' : '';
    return `; ${interval(totals)}${marks}: ${before ?? 'none'} → ${after ?? 'none'}`;
  });
  const names = change.names ? ` ${change.names.join(', ')}` : '';
  return `${change.part}: ${change.classes.join(', ')}${names}${(grades ?? []).join('')}`;
}
