/** What can have a name or a code of its own. */
export type DeclaredKind =
  | 'node'
  | 'input'
  | 'definition'
  | 'evidence'
  | 'table'
  | 'column'
  | 'option'
  | 'parameter'
  | 'survey'
  | 'group'
  | 'answer'
  | 'scale'
  | 'scale-parameter'
  | 'calendar'
  | 'result'
  | 'rater'
  | 'unit-type'
  | 'grade'
  | 'rulebook';

/** The syntax nodes that declare by a property `name`. */
export const DECLARED: Readonly<Record<string, DeclaredKind | undefined>> = {
  Node: 'node',
  Input: 'input',
  Definition: 'definition',
  Evidence: 'evidence',
  CaseTable: 'table',
  Column: 'column',
  Option: 'option',
  Parameter: 'parameter',
  Survey: 'survey',
  SurveyGroup: 'group',
  SurveyOption: 'answer',
  SharedScale: 'scale',
  ScaleParameter: 'scale-parameter',
  WorkingCalendar: 'calendar',
  NamedResult: 'result',
  Rater: 'rater',
};
