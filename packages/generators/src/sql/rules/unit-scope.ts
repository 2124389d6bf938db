import type { Slot } from '../../program/int.js';
import { column, textOf, truthOf } from '../flow/sheet.js';
import type { Scorer } from '../scorer.js';
import type { Answer, Lack, Run, Scope } from './body.js';
import { figureOfTable } from '../cases/figures.js';
import { perCaseLines } from '../cases/per-case.js';
import { dayOfEvidence, lacksOfEvidence, momentOfEvidence, stateOf } from './evidence.js';
import { attributeOf, inputOf, previousInputOf, type Figure } from './inputs.js';
import { choiceOf, ratedBy } from './people.js';
import { overUnits } from './population.js';
import { previousScoreOf, scoreIn, scoreOf, totalOf, type Scored } from './scores.js';
import { surveyMean } from './survey.js';
import { workingDays } from './working-days.js';

/** What the rule of a leaf, or a condition after it, may ask of a unit; `checking` are inputs whose bounds are asked. */
export function unitScope(scorer: Scorer, checking: ReadonlySet<string> = new Set()): Scope {
  const { sheet, handedIn } = scorer;
  const figure = (slot: Slot): Figure => {
    switch (slot.of) {
      case 'input':
        return inputOf(slot.name, checking, scorer);
      case 'attribute':
        return attributeOf(slot.name, scorer);
      case 'previous-input':
        return previousInputOf(slot.name, scorer);
      case 'evidence':
        if (slot.fact === 'date') return dayOfEvidence(slot.name, scorer);
        if (slot.fact === 'moment') return momentOfEvidence(slot.name, scorer);
        return {
          lacks: [],
          value: {
            type: 'int',
            value: column(handedIn.evidence(slot.name, 'count'), 0n, 1_000_000n),
          },
        };
      default:
        throw new Error(`${slot.of} is no figure`);
    }
  };
  const scored = (slot: Slot): Scored | undefined => {
    switch (slot.of) {
      case 'score':
        return slot.round === undefined
          ? scoreOf(slot.node, scorer)
          : scoreIn(slot.round, slot.node, scorer);
      case 'total':
        return totalOf(slot.withoutBonus, scorer);
      case 'previous-score':
        return previousScoreOf(slot.node, scorer);
      default:
        return undefined;
    }
  };
  const ask = (statement: Parameters<Scope['ask']>[0], run: Run): Answer => {
    switch (statement.do) {
      case 'aggregate':
        return figureOfTable(statement, scorer);
      case 'population':
        return overUnits(statement, checking, scorer);
      case 'survey':
        return surveyMean(statement.survey, scorer);
      case 'manual':
        return ratedBy(statement, scorer);
      case 'choice':
        return choiceOf(statement, scorer);
      case 'working-days':
        return workingDays(statement, sheet, run);
    }
  };
  return {
    sheet,
    int: (slot) => {
      const score = scored(slot);
      if (score && 'part' in slot) {
        return slot.part === 'numerator' ? score.value.num : score.value.den;
      }
      const { value } = figure(slot);
      return value.type === 'int' ? value.value : column('NULL');
    },
    truth: (slot) => {
      const { value } = figure(slot);
      return value.type === 'bool' ? value.value : truthOf('NULL');
    },
    text: (slot) => {
      const { value } = figure(slot);
      return value.type === 'text' ? value.value : textOf('NULL');
    },
    asked: (question) => {
      if (question.op === 'evidence-is') {
        return {
          op: 'same',
          left: stateOf(question.evidence, scorer),
          right: text(question.state),
        };
      }
      const about = question.by === 'type' ? handedIn.unitType : handedIn.ownName;
      return { op: 'same', left: textOf(about), right: text(question.name) };
    },
    lacks: (slot): readonly Lack[] => scored(slot)?.lacks ?? figure(slot).lacks,
    lacksOfEvidence: (names) => lacksOfEvidence(names, scorer),
    ask,
    perCase: (ending, guard, run) => perCaseLines(ending, guard, run, scorer),
  };
}

const text = (value: string) => ({ op: 'text', value }) as const;
