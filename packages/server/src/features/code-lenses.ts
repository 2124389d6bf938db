import { outlineOf } from '@cchc/language';
import { EDITOR_PHRASES, formatNumber } from '@cchc/words';
import type { CodeLens } from 'vscode-languageserver';
import { CLIENT_COMMANDS, SERVER_COMMANDS, type ClientCommand } from '../protocol.js';
import { rangeOf, type View } from '../view.js';
import { keyOf, occurrencesIn } from './names.js';
import { coverageOf } from './tests/run.js';

/** Over tests: run them. Over what is declared: how many criteria use it. Over the rulebook: preview, all tests. */
export function codeLenses(view: View, commands: ReadonlySet<ClientCommand>): CodeLens[] {
  return [
    ...ofRulebooks(view, commands),
    ...ofTests(view, commands),
    ...ofDeclarations(view, commands),
  ];
}

function ofRulebooks(view: View, commands: ReadonlySet<ClientCommand>): readonly CodeLens[] {
  const say = EDITOR_PHRASES[view.reader()];
  const uri = view.given(view.uri);
  return outlineOf(view.parsed()).flatMap(({ kind, head, children }) => {
    const range = rangeOf({ start: head.start, end: head.start });
    const hasTests = children.some(({ type }) => type === 'TestCase');
    const covered = hasTests ? coverageOf(view) : undefined;
    return [
      ...(kind === 'rulebook' ? lens(range, say.openPreview, 'openPreview', [uri], commands) : []),
      ...(hasTests ? lens(range, say.runAllTests, 'runTests', [uri], commands) : []),
      ...(hasTests ? lens(range, say.coverTests, 'coverTests', [uri], commands) : []),
      ...(covered
        ? [
            information(
              range,
              say.coverage(
                formatNumber(String(covered.reached), view.reader()),
                formatNumber(String(covered.all), view.reader()),
              ),
            ),
          ]
        : []),
    ];
  });
}

function ofTests(view: View, commands: ReadonlySet<ClientCommand>): readonly CodeLens[] {
  const say = EDITOR_PHRASES[view.reader()];
  const tests = outlineOf(view.parsed()).flatMap(({ children }) =>
    children.filter(({ type }) => type === 'TestCase'),
  );
  return tests.flatMap(({ head, name }) => {
    const range = rangeOf({ start: head.start, end: head.start });
    return lens(range, say.runTest, 'runTests', [view.given(view.uri), name], commands);
  });
}

/** Kinds that are declared on a line of their own. */
const COUNTED: ReadonlySet<string> = new Set([
  'input',
  'evidence',
  'table',
  'parameter',
  'survey',
  'scale',
  'definition',
]);

/** Only what is declared for several: one use is seen right below. */
function ofDeclarations(view: View, commands: ReadonlySet<ClientCommand>): readonly CodeLens[] {
  const say = EDITOR_PHRASES[view.reader()];
  const occurrences = occurrencesIn(view);
  const uses = Map.groupBy(
    occurrences.filter(({ declares, home }) => !declares && home?.kind === 'node'),
    (one) => keyOf(one, view),
  );
  return occurrences.flatMap((one) => {
    if (!one.declares || !COUNTED.has(one.kind)) return [];
    const found = uses.get(keyOf(one, view)) ?? [];
    const criteria = new Set(found.map(({ home }) => home?.name));
    if (criteria.size < 2) return [];
    const uri = view.given(view.uri);
    const locations = found.map(({ at }) => ({ uri, range: rangeOf(at) }));
    const count = formatNumber(String(criteria.size), view.reader());
    const title = say.criteriaUse(count, criteria.size === 1);
    const range = rangeOf(one.at);
    const shown = lens(range, title, 'showReferences', [uri, range.start, locations], commands);
    return shown.length > 0 ? shown : [information(range, title)];
  });
}

/** A lens names what the editor can do, else what we can. */
function lens(
  range: CodeLens['range'],
  title: string,
  name: keyof typeof CLIENT_COMMANDS,
  args: readonly unknown[],
  commands: ReadonlySet<ClientCommand>,
): readonly CodeLens[] {
  const own = name === 'runTests' ? SERVER_COMMANDS.runTests : undefined;
  const command = commands.has(CLIENT_COMMANDS[name]) ? CLIENT_COMMANDS[name] : own;
  return command === undefined
    ? []
    : [{ range, command: { title, command, arguments: [...args] } }];
}

/** Says something and does nothing. */
function information(range: CodeLens['range'], title: string): CodeLens {
  return { range, command: { title, command: '' } };
}
