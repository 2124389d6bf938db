import { fingerprint } from '@cchc/model';
import { testOfCase } from '@cchc/semantics';
import { refusalInWords } from '@cchc/words';
import { caseOf, isByHand, populationOfCase, populationWith } from '../case/case.js';
import { MOST_OTHERS, bookOf, ofUnit, type Book, type Others } from './book.js';
import { curveOf, heatOf } from './curve.js';
import { gainsOf } from './gains.js';
import { loadUnits, type Units } from './load.js';
import type { GivenFile, Kind, OfCase, Phase, Requests, Scored } from './requests.js';
import { rowsOf } from './rows.js';
import { writeTest } from '@cchc/language/write';
import { traceOf } from './trace.js';

type Answers = {
  readonly [K in Kind]: (asks: Requests[K]['asks']) => Requests[K]['answer'];
};

/** Whoever scores: in a worker, or in the page itself where there is none. Knows no document. */
export function createAnswers(tell: (phase: Phase) => void): Answers {
  let books: readonly Book[] = [];
  let units: ReadonlyMap<number, Units> = new Map();
  /** Kept here, so that many megabytes are sent once. */
  let files: readonly GivenFile[] = [];

  const othersOf = ({ rulebook, of }: OfCase): Others | undefined => {
    const found = units.get(rulebook);
    if (!found || found.json.units.length > MOST_OTHERS) return undefined;
    // A case that is made by hand is one more unit only where units are compared at all.
    return isByHand(of) && !(books[rulebook]?.looksAtOthers ?? false) ? undefined : found;
  };
  const withBook = <Answer>(rulebook: number, answer: (book: Book) => Answer): Answer | null => {
    const book = books[rulebook];
    return book?.refused.length === 0 ? answer(book) : null;
  };
  const scored = (book: Book, asks: OfCase, others: Others | undefined): Scored | null => {
    const population = populationWith(asks.of, others?.json);
    const { units: results } = book.score(population);
    const result = ofUnit(results, asks.of.unit.id);
    if (!result) return null;
    const isPerBlock = book.rulebook.ranking?.per === 'block';
    const rankedWith = isPerBlock ? results.filter(({ block }) => block === result.block) : results;
    return { result, units: rankedWith.length };
  };

  return {
    rulebooks: ({ rulebooks, ...about }) => {
      books = rulebooks.map((rulebook) => bookOf(rulebook, about));
      units = new Map();
      return {
        refused: books.map(({ refused }) =>
          refused.map((one) => refusalInWords(one, about.language)),
        ),
      };
    },
    fingerprints: () => ({ hashes: books.map(({ rulebook }) => fingerprint(rulebook)) }),
    score: (asks) => withBook(asks.rulebook, (book) => scored(book, asks, othersOf(asks))),
    trace: (asks) =>
      withBook(asks.rulebook, (book) => traceOf(book, asks.of, asks.node, othersOf(asks))),
    test: ({ rulebook, of, name }) => {
      const text = withBook(rulebook, (book) => {
        const population = populationOfCase(of);
        const made = testOfCase(book.rulebook, population, { unit: of.unit.id, name });
        return made && writeTest(made.test, book.rulebook, book.about.fileLanguage);
      });
      return { text: text ?? null };
    },
    gains: (asks) => ({
      gains: withBook(asks.rulebook, (book) => gainsOf(book, asks.of, othersOf(asks))) ?? [],
    }),
    curve: (asks) => withBook(asks.rulebook, (book) => curveOf(book, asks)),
    heat: (asks) => withBook(asks.rulebook, (book) => heatOf(book, asks)),
    load: ({ files: given = files }) => {
      files = given;
      const made = loadUnits(books, files, tell);
      units = made.units;
      return made.loaded;
    },
    unload: () => {
      files = [];
      units = new Map();
      return {};
    },
    rows: ({ rulebook, from, count, ...order }) => {
      const found = units.get(rulebook);
      return found ? rowsOf(found.summary, order, from, count) : { all: 0, rows: [] };
    },
    unit: ({ rulebook, id }) => {
      const found = units.get(rulebook);
      const book = books[rulebook];
      return found && book ? (caseOf(book.rulebook, found.population, id) ?? null) : null;
    },
  };
}
