import { declaredIn, type Occurrence } from '@cchc/language';
import type { Rulebook } from '@cchc/model';
import {
  EDITOR_PHRASES,
  asSentence,
  formulaInWords,
  inputInWords,
  parameterInWords,
  typeInWords,
} from '@cchc/words';
import type { Position } from 'vscode-languageserver';
import { locationOf, type View } from '../../view.js';
import { fileName } from '../../workspace/uris.js';
import { rulebookAt } from '../models.js';
import { keyOf, occurrencesIn } from '../names.js';
import { nodeInWords } from './node.js';

/** A declared thing: what it is, what may be handed in for it, where it is used. */
export function declaredInWords(
  occurrence: Occurrence,
  view: View,
  position: Position,
): string | undefined {
  const rulebook = rulebookAt(view, position);
  if (occurrence.kind === 'node') return nodeInWords(occurrence, view, rulebook);
  const say = EDITOR_PHRASES[view.reader()];
  const declared = declaredIn(view.named()).find(
    ({ at, name }) =>
      name === occurrence.name &&
      at.file === occurrence.target.file &&
      at.start.line === occurrence.target.start.line &&
      at.start.character === occurrence.target.start.character,
  );
  const title = declared?.title;
  const head = `**${escaped(title ?? occurrence.name)}** · ${say.kinds[occurrence.kind]} \`${occurrence.name}\``;
  const facts = [
    ...(rulebook ? factsOf(occurrence, rulebook, view) : []),
    ...(declared?.of !== undefined && occurrence.kind === 'column'
      ? [say.columnOf(declared.of)]
      : []),
    ...(declared?.of !== undefined && occurrence.kind === 'option'
      ? [say.optionOf(declared.of)]
      : []),
    ...(declared?.takes ? [say.takes(declared.takes.join('; '))] : []),
  ];
  const places = [...(fromElsewhere(occurrence, view) ?? []), ...usesOf(occurrence, view)];
  return [head, ...facts.map(asSentence), ...places].join('\n\n');
}

function factsOf({ kind, name }: Occurrence, rulebook: Rulebook, view: View): readonly string[] {
  const reader = view.reader();
  switch (kind) {
    case 'input': {
      const input = rulebook.inputs.find((one) => one.name === name);
      return input ? inputInWords(input, rulebook, reader) : [];
    }
    case 'parameter': {
      const parameter = rulebook.parameters.find((one) => one.name === name);
      return parameter ? [parameterInWords(parameter, rulebook, reader).join('; ')] : [];
    }
    case 'definition': {
      const definition = rulebook.definitions.find((one) => one.name === name);
      return definition ? [`= ${formulaInWords(definition.value, rulebook, reader)}`] : [];
    }
    case 'column': {
      const columns = rulebook.tables.flatMap((table) => table.columns);
      const column = columns.find((one) => one.name === name);
      return column ? [typeInWords(column.type, reader)] : [];
    }
    default:
      return [];
  }
}

function fromElsewhere({ target }: Occurrence, view: View): readonly string[] | undefined {
  if (target.file === 0) return undefined;
  const { uri, range } = locationOf(view, target);
  const place = `[${fileName(uri)}:${range.start.line + 1}](${uri}#L${range.start.line + 1})`;
  return [EDITOR_PHRASES[view.reader()].declaredAt(place)];
}

/** The criteria that name it, each once. */
function usesOf(occurrence: Occurrence, view: View): readonly string[] {
  const say = EDITOR_PHRASES[view.reader()];
  if (occurrence.kind === 'unit-type' || occurrence.kind === 'rulebook') return [];
  const key = keyOf(occurrence, view);
  const codes = occurrencesIn(view).flatMap((one) =>
    !one.declares && one.home?.kind === 'node' && keyOf(one, view) === key ? [one.home.name] : [],
  );
  const distinct = [...new Set(codes)];
  if (distinct.length > 0) return [say.usedIn(distinct.join(', '))];
  return occurrence.kind === 'input' && occurrence.target.file === 0 ? [say.notUsed] : [];
}

/** What people write is no Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|]/g, '\\$&');
}
