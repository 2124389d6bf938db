import type { AstNode } from 'langium';
import type { GivenByPeople } from '../../findings.js';
import type { GivenChoice, GivenScore, GivenSurvey, Node } from '../../generated/ast.js';
import { nodesOf } from '../../syntax/nodes.js';
import { partsOf } from '../../names/parents.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** What a test lets respondents answer and experts give or choose, where nobody asks them for it. */
export const saidByPeople: LanguageRule = function* ({ root }) {
  for (const given of nodesOf(root, 'GivenSurvey')) yield* answers(given);
  for (const given of nodesOf(root, 'GivenScore')) yield* scores(given);
  for (const given of nodesOf(root, 'GivenChoice')) yield* choices(given);
};

function* answers({ survey, answers: given }: GivenSurvey) {
  const items = survey?.ref?.items;
  if (!items) return;
  const named = (type: 'SurveyGroup' | 'SurveyOption') =>
    items.flatMap((item) => (item.$type === type ? [item.name] : []));
  for (const one of given) {
    yield* unknown('group', one, 'group', one.group, named('SurveyGroup'));
    yield* unknown('option', one, 'option', one.option, named('SurveyOption'));
  }
}

function* scores(given: GivenScore) {
  const leaf = given.node?.ref;
  if (!leaf) return;
  const experts = ownRules(leaf, 'ByExperts')[0];
  if (!experts) yield* unknown('expert-score', given, 'node', given.node.$refText, []);
  else {
    const raters = experts.raters.map(({ name }) => name);
    if (raters.length > 0) yield* unknown('rater', given, 'rater', given.rater, raters);
  }
}

function* choices(given: GivenChoice) {
  const leaf = given.node?.ref;
  if (!leaf) return;
  const choice = ownRules(leaf, 'ScorerChoice')[0];
  if (!choice) yield* unknown('choice', given, 'node', given.node.$refText, []);
  else {
    const titles = choice.alternatives.map(({ name }) => name);
    yield* unknown('alternative', given, 'alternative', given.alternative, titles);
  }
}

/** The rules of this form in a leaf; a group has none of its own. */
function ownRules<Form extends 'ByExperts' | 'ScorerChoice'>(node: Node, form: Form) {
  return partsOf(node).length > 0 ? [] : nodesOf(node, form);
}

function* unknown(
  given: GivenByPeople,
  owner: AstNode,
  property: string,
  name: string | undefined,
  known: readonly string[],
) {
  if (name !== undefined && !known.includes(name))
    yield finding('TEST_GIVEN_UNKNOWN', placeOfProperty(owner, property), { given, name, known });
}
