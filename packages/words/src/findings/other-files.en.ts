import type { CitationProblem, RecordProblem, UseProblem } from '@cchc/language';
import { basisInWords } from '../documents/basis.js';
import type { OtherFiles } from './other-files.js';

const NOT_FOUND: Readonly<Record<UseProblem, readonly [message: string, help: string]>> = {
  missing: [
    'there is no such file',
    'Check its name; the path starts from the folder of this file.',
  ],
  outside: [
    'it lies outside the working folder',
    'Copy it into the rulebook\'s folder and write a relative path, such as `"shared-scales.cchc"`.',
  ],
  unreadable: ['it cannot be read', 'Check that it may be read, and that it was saved as UTF-8.'],
  'too-many': ['too many files are used', 'Put some of the libraries together.'],
};

const NOT_CITED: Readonly<Record<CitationProblem, readonly [message: string, help: string]>> = {
  missing: [
    'there is no such file',
    'Put the file back into the folder `can-cu`, or record anew with `cchc cite`.',
  ],
  outside: [
    'it lies outside the working folder',
    'Copy the file itself into the folder `can-cu`; a link will not do.',
  ],
  unreadable: ['it cannot be read', 'Check that it may be read, and that it was saved as UTF-8.'],
  'too-large': ['it is too large', 'Keep only that part of the document that is cited.'],
  'no-article': [
    'it has no such article',
    'Check the number; an article begins with a line such as `Điều 3. Title` or `Article 3. Title`.',
  ],
  'no-clause': [
    'it has no such clause',
    'Check the number; a clause begins with a line such as `2. What it says`, counted without gaps.',
  ],
  twice: [
    'it has several such places, and nothing says which is meant',
    'See to it that the article or clause, and the article behind it, begin one line each.',
  ],
  empty: ['it says nothing', 'Copy the text of the document into the file.'],
};

const NO_RECORD: Readonly<Record<RecordProblem, readonly [message: string, help: string]>> = {
  outside: [
    'it lies outside the working folder',
    'Copy the file itself into the folder `can-cu`; a link will not do.',
  ],
  unreadable: ['it cannot be read', 'Check that it may be read, and that it was saved as UTF-8.'],
  'no-record': [
    'it is not as `cchc cite` writes it',
    'Delete the file and record anew with `cchc cite`.',
  ],
};

/** What is said of other files, in English. */
export const otherFilesEn: OtherFiles = {
  USE_NOT_FOUND: ({ path, problem }, say) => ({
    message: `The file ${say.quote(path)} cannot be used: ${NOT_FOUND[problem][0]}.`,
    help: NOT_FOUND[problem][1],
  }),
  USE_CYCLE: ({ path }, say) => ({
    message: `The file ${say.quote(path)} uses the very file that uses it.`,
    help: 'Take one of the two `use` lines out, or move what they share into a third library.',
  }),
  USE_NOT_A_LIBRARY: ({ path }, say) => ({
    message: `The file ${say.quote(path)} is not a library.`,
    help: 'Only a file that begins with `library "…" { … }` can be used; move what is shared into one.',
  }),
  USE_HAS_ERRORS: ({ path, errors }, say) => ({
    message: `The file ${say.quote(path)} has ${say.number(String(errors))} error${errors === 1 ? '' : 's'}, so it cannot be used yet.`,
    help: `Check ${say.quote(path)} and put it right first.`,
  }),
  LIBRARY_HOLDS_CRITERIA: () => ({
    message: 'A library holds what is shared; criteria, grades and ranks stand in rulebooks.',
    help: 'Move this part into a rulebook; a library keeps scales, parameters, inputs, evidence, tables and surveys.',
  }),
  SCALE_ARGUMENTS: ({ scale, wanted, given }, say) => ({
    message: `The scale ${say.quote(scale)} takes ${say.number(String(wanted))} value${wanted === 1 ? '' : 's'}, but ${say.number(String(given))} stand here.`,
    help: `Write all its values in the parentheses, parted by \`;\`, such as \`by scale ${scale}(done / due)\`.`,
  }),
  AMENDMENT_OF_SEVERAL: ({ path }, say) => ({
    message: `The file ${say.quote(path)} holds several rulebooks, and nothing says which one is amended.`,
    help: 'Move the rulebook that is amended to a file of its own, and amend that file.',
  }),
  AMENDMENT_TARGET_UNKNOWN: ({ code, suggestion }, say) => ({
    message: `The amended rulebook has no ${say.quote(code)}.`,
    help:
      suggestion === undefined
        ? 'Write the code as it stands in the amended rulebook.'
        : `Did you mean ${say.quote(suggestion)}?`,
  }),
  AMENDMENT_TARGET_TWICE: ({ code }, say) => ({
    message: `${say.quote(code)} is replaced or removed twice.`,
    help: 'Keep one of the two changes, or make one of both.',
  }),
  CITED_TEXT_CHANGED: ({ cited, file }, say) => ({
    message: `The cited text ${say.quote(basisInWords(cited, 'en'))} in ${say.quote(file)} is not what it was when it was recorded.`,
    help: 'Read what changed, change the criterion if need be, then record the new text with `cchc cite`.',
  }),
  CITED_TEXT_NOT_FOUND: ({ cited, file, problem }, say) => ({
    message: `The cited text ${say.quote(basisInWords(cited, 'en'))} cannot be found in ${say.quote(file)}: ${NOT_CITED[problem][0]}.`,
    help: NOT_CITED[problem][1],
  }),
  CITATIONS_UNREADABLE: ({ file, problem }, say) => ({
    message: `What is cited cannot be compared with ${say.quote(file)}: ${NO_RECORD[problem][0]}.`,
    help: NO_RECORD[problem][1],
  }),
  CHANGE_OUTSIDE_AMENDMENT: () => ({
    message: 'Only an amendment removes, replaces or adds criteria of another rulebook.',
    help: 'Begin the file with `amend "base-file.cchc" { … }`, or write the criteria into this rulebook.',
  }),
};
