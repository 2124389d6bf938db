import type { AnalysisFindingArgs } from '@cchc/analysis';
import type { DataFindingArgs } from '@cchc/data';
import type { LanguageFindingArgs } from '@cchc/language';
import type { FindingOf } from '@cchc/model';
import type { Speaker } from '../speaker.js';
import type { InBoth } from '../tongue.js';
import { analysisEn } from './analysis.en.js';
import { analysisVi } from './analysis.vi.js';
import { dataEn } from './data.en.js';
import { dataVi } from './data.vi.js';
import { languageEn } from './language.en.js';
import { languageVi } from './language.vi.js';
import type { Sentence, Sentences } from './sentences.js';

/** What can be wrong with a rulebook. */
export type RulebookFindingArgs = LanguageFindingArgs & AnalysisFindingArgs;

const RULEBOOK: InBoth<Sentences<RulebookFindingArgs>> = {
  vi: { ...languageVi, ...analysisVi },
  en: { ...languageEn, ...analysisEn },
};

const DATA: InBoth<Sentences<DataFindingArgs>> = { vi: dataVi, en: dataEn };

/** A finding about a rulebook's text or values, said to a person. */
export function sentence<Code extends keyof RulebookFindingArgs>(
  finding: Pick<FindingOf<RulebookFindingArgs, Code>, 'code' | 'args'>,
  say: Speaker,
): Sentence {
  return RULEBOOK[say.tongue][finding.code](finding.args, say);
}

/** A finding about a data file. Apart from `sentence`, because the two sorts share some codes. */
export function dataSentence<Code extends keyof DataFindingArgs>(
  finding: FindingOf<DataFindingArgs, Code>,
  say: Speaker,
): Sentence {
  return DATA[say.tongue][finding.code](withSheet(finding.args), say);
}

/** Where a file is a workbook, a sentence names the sheet with it: `so-lieu.xlsx [Đơn vị]`. */
function withSheet<Args extends object>(args: Args): Args {
  const { file, sheet } = args as { readonly file?: string; readonly sheet?: string };
  return sheet === undefined ? args : { ...args, file: `${file ?? ''} [${sheet}]` };
}
