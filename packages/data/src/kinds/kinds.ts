import type { FileKind, KnownHeader } from '../findings.js';
import { HEADER_WORDS, type HeaderWord } from './header-words.js';

/** What a file of a kind is called, without its ending, and the columns it is known by. */
interface Kind {
  readonly kind: Exclude<FileKind, 'cases'>;
  readonly fileNames: readonly string[];
  readonly columns: readonly HeaderWord[];
}

/** A file is of the first kind whose columns it has, unless its name says which it is. */
export const KINDS: readonly Kind[] = [
  {
    kind: 'expert-scores',
    fileNames: ['expert-scores', 'diem-cham'],
    columns: ['unit', 'criterion', 'rater', 'score'],
  },
  {
    kind: 'expert-scores',
    fileNames: ['expert-choices', 'lua-chon'],
    columns: ['unit', 'criterion', 'rater', 'choice'],
  },
  { kind: 'surveys', fileNames: ['surveys', 'khao-sat'], columns: ['unit', 'survey', 'option'] },
  {
    kind: 'evidence',
    fileNames: ['evidence', 'minh-chung'],
    columns: ['unit', 'evidence', 'state'],
  },
  { kind: 'inputs', fileNames: ['inputs', 'so-lieu'], columns: ['unit', 'input', 'value'] },
  { kind: 'shared', fileNames: ['shared', 'so-lieu-chung'], columns: ['input', 'value'] },
  { kind: 'units', fileNames: ['units', 'don-vi'], columns: ['unit', 'type'] },
];

/** The kinds that are read, as a message lists them. */
export const KNOWN_HEADERS: readonly KnownHeader[] = KINDS.map(({ kind, fileNames, columns }) => ({
  kind,
  fileNames: fileNames.map((name) => `${name}.csv`),
  columns: {
    vi: columns.map((word) => HEADER_WORDS[word].vi[0]),
    en: columns.map((word) => HEADER_WORDS[word].en[0]),
  },
}));
