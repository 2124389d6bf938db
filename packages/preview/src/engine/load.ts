import { readDatasets, type DataFile, type DataFinding, type DatasetPart } from '@cchc/data';
import { populationJson, type Population, type PopulationJson, type UnitResult } from '@cchc/model';
import { scoreSome } from '@cchc/semantics';
import { createSpeaker, dataSentence, refusalInWords, roundInWords } from '@cchc/words';
import { openWorkbook } from '@cchc/workbooks';
import type { Book } from './book.js';
import { without } from '../without.js';
import { spreadOf } from './spread.js';
import { summaryOf, type Summary } from './rows.js';
import type { About, GivenFile, Loaded, LoadedPart, Phase } from './requests.js';

/** What was loaded for one rulebook, scored. */
export interface Units {
  readonly population: Population;
  readonly json: PopulationJson;
  readonly summary: Summary;
}

/** Reads data files for the rulebooks of a file and scores their units. */
export function loadUnits(
  books: readonly Book[],
  files: readonly GivenFile[],
  tell: (phase: Phase) => void,
): { readonly loaded: Loaded; readonly units: ReadonlyMap<number, Units> } {
  const [first] = books;
  if (!first) return { loaded: { parts: [], notes: [] }, units: new Map() };
  tell('reading');
  const rulebooks = books.map(({ rulebook }) => rulebook);
  const read = files.map((file): DataFile => ({ name: file.name, bytes: bytesOf(file) }));
  const { parts, findings } = readDatasets(rulebooks, read, { openWorkbook });
  const units = new Map<number, Units>();
  const told = parts.flatMap((part): readonly LoadedPart[] => {
    const at = rulebooks.indexOf(part.rulebook);
    const book = books[at];
    if (!book || part.population.units.length === 0) return [];
    return [scoredPart(book, at, part, units, tell)];
  });
  return { loaded: { parts: told, notes: notesOf(findings, first.about) }, units };
}

function scoredPart(
  book: Book,
  at: number,
  { population }: DatasetPart,
  units: Map<number, Units>,
  tell: (phase: Phase) => void,
): LoadedPart {
  const { language } = book.about;
  const about = { rulebook: at, units: population.units.length, round: '' };
  if (book.refused.length > 0)
    return { ...about, problems: book.refused.map((one) => refusalInWords(one, language)) };
  tell('scoring');
  const json = populationJson(population);
  const { units: results, header } = book.score(json);
  const differs = differing(book, population, results);
  if (differs !== undefined) return { ...about, problems: [differs] };
  tell('counting');
  units.set(at, {
    population,
    json,
    summary: summaryOf(book.rulebook, population, results, language),
  });
  return {
    ...about,
    round: roundInWords(header.round, language),
    problems: [],
    spread: spreadOf(book.rulebook, results, language),
  };
}

/** So many units are scored by the reference too, if nothing hangs on the other units. */
const SAMPLE = 8;

/** A unit of a sample to which the reference gives something else than the compiled engine; its id. */
function differing(
  { rulebook, looksAtOthers }: Book,
  population: Population,
  results: readonly UnitResult[],
): string | undefined {
  if (looksAtOthers || population.units.length === 0) return undefined;
  const step = Math.max(1, Math.floor(population.units.length / SAMPLE));
  const places = population.units.flatMap((_, at) => (at % step === 0 ? [at] : []));
  const units = places.flatMap((at) => population.units[at] ?? []);
  const again = scoreSome(rulebook, population, population.rounds.at(-1) ?? '', units);
  const at = again.findIndex((one, index) => {
    const given = without(results[places[index] ?? 0] ?? one, 'grade', 'rank');
    return JSON.stringify(given) !== JSON.stringify(one);
  });
  return again[at]?.unit;
}

function notesOf(findings: readonly DataFinding[], about: About): Loaded['notes'] {
  const { language, fileLanguage, keywords } = about;
  const spell = (keyword: string): string => keywords[keyword] ?? keyword;
  const speaker = createSpeaker({ tongue: language, fileTongue: fileLanguage, spell });
  return findings.map((finding) => {
    const { message, help } = dataSentence(finding, speaker);
    const text = finding.severity === 'info' ? message : `${message} ${help}`.trimEnd();
    return { severity: finding.severity, text };
  });
}

function bytesOf(file: GivenFile): Uint8Array {
  if ('bytes' in file) return new Uint8Array(file.bytes);
  return Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0));
}
