import type { UseProblem } from '@cchc/language';
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
  CHANGE_OUTSIDE_AMENDMENT: () => ({
    message: 'Only an amendment removes, replaces or adds criteria of another rulebook.',
    help: 'Begin the file with `amend "base-file.cchc" { … }`, or write the criteria into this rulebook.',
  }),
};
