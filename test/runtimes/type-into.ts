import {
  dayNumber,
  type Datum,
  type Population,
  type RoundData,
  type Rulebook,
  type Unit,
} from '@cchc/model';
import type { Results } from '@cchc/semantics';
import type { Layout } from '../../packages/generators/src/xlsx/layout.js';
import {
  stateTexts,
  DOCUMENT_STATES,
} from '../../packages/generators/src/xlsx/handed-in/evidence.js';
import { optionTexts, yesAndNo } from '../../packages/generators/src/xlsx/handed-in/figure-kind.js';
import type { Typed } from '../../packages/generators/src/xlsx/sheets/typed.js';
import type { Entry } from '../../packages/generators/src/xlsx/book.js';

/** What a population's people type into a workbook, for a round; other rounds' scores are known. */
export function typeInto(
  { book }: Layout,
  population: Population,
  round: string,
  resultsOf: (round: string) => Results | undefined,
): Typed & { readonly rowNumbers: readonly (readonly number[])[] } {
  const upTo = population.rounds.slice(0, population.rounds.indexOf(round) + 1).reverse();
  const values = population.units.map((unit, at) =>
    book.entries.map((entry) => {
      const datum = valueOf(entry, unit, upTo, population, at, resultsOf, book);
      return datum;
    }),
  );
  const rows = book.tables.map(({ name, columns }) =>
    population.units.flatMap((unit) =>
      (unit.cases.get(name) ?? []).map(({ row, cells }) => ({
        row,
        typed: [
          unit.id,
          ...columns.map(({ key }) => {
            const column = key.replace(/^column /, '');
            const type = book.rulebook.tables
              .find((one) => one.name === name)
              ?.columns.find((one) => one.name === column)?.type;
            return type && cellOf(cells.get(column), type, book);
          }),
        ],
      })),
    ),
  );
  return {
    entry: (entry, unit) => values[unit]?.[entry],
    row: (table, row, column) => rows[table]?.[row]?.typed[column],
    rowNumbers: rows.map((all) => all.map(({ row }) => row)),
  };
}

type CellValue = string | number | undefined;
type Type = Rulebook['inputs'][number]['type'];

function cellOf(datum: Datum | undefined, type: Type, book: Layout['book']): CellValue {
  if (!datum) return undefined;
  if (datum.kind === 'refused') return '?';
  const { value } = datum;
  switch (type.kind) {
    case 'yes-no': {
      const [yes = '', no = ''] = yesAndNo(book);
      return value === 'yes' ? yes : value === 'no' ? no : `?${value}`;
    }
    case 'date':
      return isDay(value) ? dayNumber(value) + 25569 : value;
    case 'moment':
      return isMoment(value)
        ? dayNumber(value.slice(0, 10)) + 25569 + secondsOf(value.slice(11)) / 86_400
        : value;
    case 'choice': {
      const at = type.options.findIndex(
        ({ name }) => name.normalize('NFC') === value.normalize('NFC'),
      );
      return at < 0 ? `?${value}` : optionTexts(type.options)[at];
    }
    default:
      return numberOf(value);
  }
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toISOString().startsWith(text)
  );
}

function isMoment(text: string): boolean {
  return /T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text) && isDay(text.slice(0, 10));
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

function numberOf(text: string): CellValue {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function valueOf(
  { key }: Entry,
  unit: Unit,
  rounds: readonly string[],
  population: Population,
  at: number,
  resultsOf: (round: string) => Results | undefined,
  book: Layout['book'],
): CellValue {
  const { rulebook } = book;
  const handed = <V>(
    part: (round: RoundData) => ReadonlyMap<string, V>,
    name: string,
  ): V | undefined => {
    for (const round of rounds) {
      const data = unit.rounds.get(round);
      const found = data && part(data).get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const words = key.split(' ');
  const rest = words.slice(1).join(' ');
  const inputType = (name: string): Type | undefined =>
    rulebook.inputs.find((one) => one.name === name)?.type;
  if (key === 'unit') return unit.id;
  if (key === 'name') return unit.name;
  if (key === 'type') return unit.type?.normalize('NFC');
  if (key === 'block') return unit.block?.normalize('NFC');
  if (key.startsWith('input ')) {
    const input = rulebook.inputs.find((one) => one.name === rest);
    const datum = input?.shared ? population.shared.get(rest) : handed((one) => one.inputs, rest);
    return input && cellOf(datum, input.type, book);
  }
  if (key.startsWith('attribute ')) {
    const datum = unit.attributes.get(rest);
    return datum?.kind === 'given' ? datum.value.normalize('NFC') : undefined;
  }
  if (key.startsWith('evidence ')) {
    const [, name = '', index, what] = /^evidence (.*) (\d+) (state|issued|time)$/.exec(key) ?? [];
    const document = handed((one) => one.evidence, name)?.[Number(index)];
    if (!document) return undefined;
    if (what === 'issued') return document.issued && dayNumber(document.issued) + 25569;
    if (what === 'time') return document.time && secondsOf(document.time) / 86_400;
    return stateTexts(book)[DOCUMENT_STATES.indexOf(document.state)];
  }
  if (key.startsWith('survey ')) {
    for (const survey of rulebook.surveys) {
      for (const one of handed((round) => round.surveys, survey.name) ?? []) {
        if (key === `survey ${survey.name} ${one.group} ${one.option}`) {
          return one.count.kind === 'given' ? numberOf(one.count.value) : '?';
        }
      }
    }
    return undefined;
  }
  if (key.startsWith('rater ')) return raterCell(key, unit, rounds, rulebook);
  if (key.startsWith('choice ')) {
    const choice = handed((one) => one.choices, rest)?.[0]?.choice;
    if (choice?.kind !== 'given') return undefined;
    return choiceText(rulebook, rest, choice.value);
  }
  if (key.startsWith('no rows of ')) {
    const table = words.slice(3).join(' ');
    return unit.cases.get(table)?.length === 0 ? yesAndNo(book)[0] : undefined;
  }
  if (key.startsWith('score of ')) {
    const [, node, other = ''] = /^score of (.*) in (.*)$/.exec(key) ?? [];
    const score = resultsOf(other)?.units[at]?.nodes.find((one) => one.node === node)?.score;
    return score === null || score === undefined ? undefined : numberOf(score);
  }
  const previous = population.previous?.get(unit.id);
  if (key.startsWith('previous input ')) {
    const name = words.slice(2).join(' ');
    const type = inputType(name);
    return type && cellOf(previous?.inputs.get(name), type, book);
  }
  if (key.startsWith('previous score ')) {
    const node = words.slice(2).join(' ');
    const score = node === 'total' ? previous?.total : previous?.scores.get(node);
    return score === undefined ? undefined : numberOf(score);
  }
  throw new Error(`what is ${key}?`);
}

function choiceText(rulebook: Rulebook, node: string, value: string): string {
  const leaf = findLeaf(rulebook, node);
  const scoring = leaf?.rule?.scoring;
  const titles =
    scoring?.kind === 'scorer-choice' ? scoring.alternatives.map(({ title }) => title) : [];
  const at = titles.findIndex((title) => title.normalize('NFC') === value.normalize('NFC'));
  const texts = optionTexts(titles.map((title, index) => ({ name: `${index + 1}`, title })));
  return at < 0 ? `?${value}` : (texts[at] ?? '');
}

function findLeaf(rulebook: Rulebook, id: string) {
  const all: Rulebook['fields'][number][] = [];
  const visit = (node: Rulebook['fields'][number]): void => {
    all.push(node);
    if (node.kind === 'group') node.children.forEach(visit);
  };
  rulebook.fields.forEach(visit);
  for (const block of rulebook.blocks) block.children.forEach(visit);
  const found = all.find((one) => one.id === id);
  return found?.kind === 'leaf' ? found : undefined;
}

/** A later round's score takes the place of the same rater's before. */
function raterCell(
  key: string,
  unit: Unit,
  rounds: readonly string[],
  rulebook: Rulebook,
): CellValue {
  const [, node = '', index, what] = /^rater (.*) (\d+) (name|score|reason)$/.exec(key) ?? [];
  let standing: RoundData['manualScores'] extends ReadonlyMap<string, infer V> ? V : never = [];
  for (const round of [...rounds].reverse()) {
    const now = unit.rounds.get(round)?.manualScores.get(node);
    if (!now) continue;
    standing = [...standing.filter(({ rater }) => !now.some((one) => one.rater === rater)), ...now];
  }
  const scoring = findLeaf(rulebook, node)?.rule?.scoring;
  const named = scoring?.kind === 'manual' ? scoring.raters : [];
  const own =
    named.length > 0
      ? standing.find(({ rater }) => rater === named[Number(index)]?.name)
      : standing[Number(index)];
  if (!own) return undefined;
  if (what === 'name') return own.rater;
  if (what === 'reason') return own.reason;
  return own.score.kind === 'given' ? numberOf(own.score.value) : '?';
}
