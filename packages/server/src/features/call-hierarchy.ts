import type { Occurrence } from '@cchc/language';
import { EDITOR_PHRASES } from '@cchc/words';
import {
  SymbolKind,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { locationOf, rangeOf, type View } from '../view.js';
import { keyOf, occurrenceAt, occurrencesIn } from './names.js';

/** What a name under the cursor is; from there one goes to the criteria that use it, and to what it uses. */
export function prepareCallHierarchy(view: View, position: Position): CallHierarchyItem[] {
  const here = occurrenceAt(view, position);
  return here ? [itemOf(here, view)] : [];
}

/** The criteria (and tests) that use it, in every text that may. */
export function incomingCalls(
  { data }: CallHierarchyItem,
  views: Iterable<View>,
): CallHierarchyIncomingCall[] {
  const key = (data as { readonly key?: string } | undefined)?.key;
  return [...views].flatMap((view) => {
    const uses = occurrencesIn(view).filter((one) => !one.declares && keyOf(one, view) === key);
    const byHome = Map.groupBy(
      uses.filter(({ home }) => home),
      ({ home }) =>
        `${home?.kind ?? ''} ${home?.nameAt.start.line ?? 0}:${home?.nameAt.start.character ?? 0}`,
    );
    return [...byHome.values()].flatMap((found) => {
      const home = found[0]?.home;
      return home
        ? [{ from: homeItem(home, view), fromRanges: found.map(({ at }) => rangeOf(at)) }]
        : [];
    });
  });
}

/** What a criterion uses: figures, evidence, scales, other criteria. */
export function outgoingCalls(item: CallHierarchyItem, view: View): CallHierarchyOutgoingCall[] {
  const { selectionRange } = item;
  const own = occurrencesIn(view).filter(
    ({ declares, home }) => !declares && home && isAt(home.nameAt, selectionRange),
  );
  const byTarget = Map.groupBy(own, (one) => keyOf(one, view));
  return [...byTarget.values()].flatMap((found) => {
    const [first] = found;
    return first
      ? [{ to: itemOf(first, view), fromRanges: found.map(({ at }) => rangeOf(at)) }]
      : [];
  });
}

function isAt({ start }: Pick<Range, 'start'>, range: Range): boolean {
  return start.line === range.start.line && start.character === range.start.character;
}

function itemOf(one: Occurrence, view: View): CallHierarchyItem {
  const { uri, range } = locationOf(view, one.target);
  return {
    name: one.name,
    kind: one.kind === 'node' ? SymbolKind.Class : SymbolKind.Variable,
    detail: EDITOR_PHRASES[view.reader()].kinds[one.kind],
    uri,
    range,
    selectionRange: range,
    data: { key: keyOf(one, view) },
  };
}

/** The criterion or test that something stands in. Its key is that of its own code. */
function homeItem(home: NonNullable<Occurrence['home']>, view: View): CallHierarchyItem {
  const { kind, name, title, at, nameAt } = home;
  return {
    name: [name, title].filter((part) => part !== undefined).join(' '),
    kind: kind === 'node' ? SymbolKind.Class : SymbolKind.Event,
    detail: EDITOR_PHRASES[view.reader()].kinds[kind],
    uri: view.given(view.uri),
    range: rangeOf(at),
    selectionRange: rangeOf(nameAt),
    data: { key: `${view.uri}#${nameAt.start.line}:${nameAt.start.character}` },
  };
}
