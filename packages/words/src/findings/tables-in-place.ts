import type { DataFindingArgs } from '@cchc/data';
import type { Sentences } from './sentences.js';

/** What is said of tables whose rows stay in their file. */
export type TableInPlaceSentences = Sentences<
  Pick<DataFindingArgs, 'TABLE_IN_PLACE' | 'TABLE_IN_PLACE_REFUSED' | 'FAULTS_NOT_LISTED'>
>;
