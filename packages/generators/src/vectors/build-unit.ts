import type { Name, RoundData, Rulebook, Unit } from '@cchc/model';
import { leavesOf } from '@cchc/model';
import { baseInputs, type Level } from './base.js';
import { acceptedDocument, judgedAlone, surveyAlone, tableAlone } from './handed-in.js';
import { inputPiece, keyOf, type Piece } from './piece.js';

/** Everything handed in, and well (`high`) or badly (`low`). */
export function basePieces(
  rulebook: Rulebook,
  level: Level,
  next: () => number,
): ReadonlyMap<string, Piece> {
  const { inputs, evidence, surveys, tables } = rulebook;
  const texts = baseInputs(rulebook, level);
  const accepted = acceptedDocument(rulebook);
  const second = <T>(list: readonly T[]): readonly T[] => list.slice(1, 2);
  const pieces: readonly Piece[] = [
    ...inputs
      .filter(({ shared }) => !shared)
      .map((input) => inputPiece(input.name, texts.get(input.name) ?? '')),
    ...evidence.map(({ name, atLeast = 1 }): Piece => {
      return { of: 'evidence', name, value: Array.from({ length: atLeast }, () => accepted) };
    }),
    ...surveys.flatMap((survey) => second(surveyAlone(survey))),
    ...tables.flatMap((table) => tableAlone(table, rulebook, next).slice(4, 5)),
    ...[...leavesOf(rulebook)].flatMap((leaf) => second(judgedAlone(leaf))),
  ];
  return new Map(pieces.map((piece) => [keyOf(piece), piece]));
}

/** A unit with the same in each of its rounds, unless a later one restates something. */
export function buildUnit(
  id: string,
  about: {
    readonly type?: string | undefined;
    readonly name?: string | undefined;
    readonly block?: string | undefined;
  },
  rounds: ReadonlyMap<Name, readonly Piece[]>,
): Unit {
  const { type, name, block } = about;
  const all = [...rounds.values()].flat();
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(block === undefined ? {} : { block }),
    attributes: new Map(),
    rounds: new Map([...rounds].map(([round, pieces]) => [round, roundData(pieces)])),
    cases: new Map(
      all.flatMap((piece) =>
        piece.of === 'table' && piece.value ? [[piece.name, piece.value] as const] : [],
      ),
    ),
  };
}

function roundData(pieces: readonly Piece[]): RoundData {
  return {
    inputs: new Map(
      pieces.flatMap((piece) =>
        piece.of === 'input' && piece.value ? [[piece.name, piece.value] as const] : [],
      ),
    ),
    evidence: new Map(
      pieces.flatMap((piece) =>
        piece.of === 'evidence' && piece.value.length > 0
          ? [[piece.name, piece.value] as const]
          : [],
      ),
    ),
    surveys: new Map(
      pieces.flatMap((piece) =>
        piece.of === 'survey' && piece.value.length > 0 ? [[piece.name, piece.value] as const] : [],
      ),
    ),
    manualScores: new Map(
      pieces.flatMap((piece) =>
        piece.of === 'score' && piece.value.length > 0 ? [[piece.name, piece.value] as const] : [],
      ),
    ),
    choices: new Map(
      pieces.flatMap((piece) =>
        piece.of === 'choice' && piece.value.length > 0 ? [[piece.name, piece.value] as const] : [],
      ),
    ),
  };
}
