import { configSentence } from '@cchc/words';
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { SOURCE } from '../features/diagnostics.js';
import { rangeOf, type View } from '../view.js';
import type { Workspace } from '../workspace/workspace.js';

export interface ConfigurationTeller {
  /** Says what is wrong with the configuration of a file, unless it has been said. */
  readonly tell: (view: View) => void;
  /** Files were made, changed or deleted: what was said holds no more. */
  readonly forget: () => void;
}

/** What is wrong with `cchc.config.json` stands in that file. */
export function configurationTeller(
  connection: Pick<Connection, 'sendDiagnostics'>,
  workspace: Pick<Workspace, 'configurationOf' | 'given'>,
): ConfigurationTeller {
  const told = new Map<string, number>();
  const send = (uri: string, diagnostics: Diagnostic[]): void => {
    told.set(uri, diagnostics.length);
    void connection.sendDiagnostics({ uri: workspace.given(uri), diagnostics });
  };
  return {
    tell: (view) => {
      const { uri, problems } = workspace.configurationOf(view.uri);
      if (uri === undefined || told.has(uri)) return;
      const diagnostics = problems.map(({ code, args, at }) => ({
        range: rangeOf(at),
        severity: DiagnosticSeverity.Error,
        source: SOURCE,
        code,
        message: configSentence(code, args as never, view.reader()),
      }));
      if (diagnostics.length > 0) send(uri, diagnostics);
      else told.set(uri, 0);
    },
    forget: () => {
      for (const [uri, count] of told) if (count > 0) send(uri, []);
      told.clear();
    },
  };
}
