// Which of several ways a parser goes, told from the next tokens: as Langium's own parser decides
// (chevrotain-allstar), worked out beforehand.

/** Two tokens tell nearly all ways apart, three all of them; what is still open then is never told apart. */
const DEPTHS = [2, 3];

/**
 * A tree of decisions: the number of a choice, or by token the tree to go on with, and `other` for all
 * other tokens. Where the tokens leave it open, the first choice: should it be the wrong one, the text
 * is not read to its end, and Langium's parser reads it.
 */
export function decide(choices, callers) {
  const first = byFirstToken(choices, callers);
  if (first) return first;
  const trees = DEPTHS.map((depth) => byTokens(choices, depth));
  const told = trees.find((tree) => !isOpen(tree)) ?? trees[0];
  return closed(told);
}

/** Where the next token is enough: whatever else comes, what may be left out is left out. */
function byFirstToken(choices, callers) {
  const byToken = new Map();
  for (const [choice, at] of choices.entries())
    for (const token of firstTokens(at, callers)) {
      if (byToken.has(token)) return undefined;
      byToken.set(token, choice);
    }
  return { byToken, other: undefined };
}

/** The tokens that can come first, also behind the end of the rule, wherever it is called. */
function firstTokens(start, callers) {
  const tokens = new Set();
  const seen = new Set();
  const open = [start];
  for (let at = open.pop(); at; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (at.isStop) open.push(...(callers.get(at.rule) ?? []));
    for (const { token, rule, to } of at.edges) {
      if (token !== undefined) tokens.add(token);
      else open.push(rule ?? to);
    }
  }
  return tokens;
}

function byTokens(choices, depth) {
  return next(setOf(choices.flatMap((at, choice) => closure({ at, stack: null, choice }))), depth);
}

function next(configs, depth) {
  const tokens = new Set(configs.flatMap(({ at }) => at.edges.flatMap(({ token }) => token ?? [])));
  const byToken = new Map([...tokens].map((one) => [one, answer(reach(configs, one), depth)]));
  // Before any other token what may end here ends.
  const ended = configs.filter(({ at }) => at.isStop);
  return { byToken, other: ended.length > 0 ? answer(ended, depth) : undefined };
}

function answer(configs, depth) {
  const choices = new Set(configs.map(({ choice }) => choice));
  if (choices.size === 1 || isConflict(configs)) return Math.min(...choices);
  return depth > 1 ? next(configs, depth - 1) : { open: Math.min(...choices) };
}

/** What can be where the token has been read; what has ended stays until something else ends. */
function reach(configs, token) {
  const moved = configs.flatMap(({ at, stack, choice }) =>
    at.edges
      .filter((edge) => edge.token === token)
      .flatMap(({ to }) => closure({ at: to, stack, choice })),
  );
  const ended = configs.filter(({ at }) => at.isStop);
  return setOf(moved.some(({ at }) => at.isStop) ? moved : [...moved, ...ended]);
}

/** All that is reached without a token. Behind a rule's end it goes on where the rule was called. */
function closure(config) {
  const found = [];
  const visit = ({ at, stack, choice }) => {
    if (at.isStop && stack) {
      visit({ at: stack.at, stack: stack.below, choice });
      return;
    }
    if (at.isStop || at.edges.some(({ token }) => token !== undefined))
      found.push({ at, stack, choice });
    for (const { token, rule, to } of at.edges) {
      if (rule) visit({ at: rule, stack: { at: to, below: stack }, choice });
      else if (token === undefined) visit({ at: to, stack, choice });
    }
  };
  visit(config);
  return found;
}

function setOf(configs) {
  const keyed = configs.map((config) => [`${config.choice}: ${placeOf(config)}`, config]);
  return [...new Map(keyed).values()];
}

function placeOf({ at, stack }) {
  const ids = [at.id];
  for (let one = stack; one; one = one.below) ids.push(one.at.id);
  return ids.join(' ');
}

/** Whether each place is reached by more than one choice: then no token will ever tell them apart. */
function isConflict(configs) {
  const places = new Map();
  for (const config of configs) {
    const place = placeOf(config);
    places.set(place, (places.get(place) ?? new Set()).add(config.choice));
  }
  return [...places.values()].every((choices) => choices.size > 1);
}

function isOpen(tree) {
  if (typeof tree !== 'object') return false;
  return tree.open !== undefined || [...tree.byToken.values(), tree.other].some(isOpen);
}

function closed(tree) {
  if (typeof tree !== 'object') return tree;
  if (tree.open !== undefined) return tree.open;
  const byToken = new Map([...tree.byToken].map(([token, one]) => [token, closed(one)]));
  return { byToken, other: closed(tree.other) };
}
