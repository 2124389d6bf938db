import {
  AstUtils,
  EMPTY_SCOPE,
  stream,
  type AstNode,
  type AstNodeDescription,
  type AstNodeLocator,
  type LangiumCoreServices,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
} from 'langium';
import { isSharedScale, type Rulebook } from '../generated/ast.js';
import { tablesInReach } from './columns.js';
import { NodeDescription } from './description.js';
import { rulebookOf } from './parents.js';
import { symbolsOf, type Symbols } from './symbols.js';

/**
 * What a name or code at a place may mean. One look into the rulebook's own maps, whatever its size:
 * names are known everywhere in their rulebook, columns only where their table is counted or scored.
 */
export class CchcScopeProvider implements ScopeProvider {
  private readonly locator: AstNodeLocator;

  constructor(services: LangiumCoreServices) {
    this.locator = services.workspace.AstNodeLocator;
  }

  getScope(info: ReferenceInfo): Scope {
    const root = rulebookOf(info.container);
    if (!root) return EMPTY_SCOPE;
    const candidates = candidatesFor(info, root);
    const describe = (name: string, node: AstNode): AstNodeDescription =>
      new NodeDescription(node, name, this.locator) as AstNodeDescription;
    return {
      getElement(name) {
        const node = candidates.find(name);
        return node && describe(name, node);
      },
      getElements(name) {
        const node = candidates.find(name);
        return stream(node ? [describe(name, node)] : []);
      },
      getAllElements: () => stream(candidates.all()).map(([name, node]) => describe(name, node)),
    };
  }
}

interface Candidates {
  readonly find: (name: string) => AstNode | undefined;
  readonly all: () => Iterable<readonly [string, AstNode]>;
}

function candidatesFor(info: ReferenceInfo, root: Rulebook): Candidates {
  const symbols = symbolsOf(root);
  switch (`${info.container.$type}.${info.property}`) {
    case 'ScoreOf.node':
    case 'ExpectedScore.node':
    case 'ExpectedStatus.node':
    case 'PreviousFigure.node':
    case 'GivenPrevious.node':
    case 'GivenScore.node':
    case 'GivenChoice.node':
    case 'Absent.node':
      return {
        find: (id) => symbols.nodesById.get(id) ?? symbols.nodesByCode.get(id)?.[0],
        all: () => symbols.nodesById,
      };
    case 'EvidenceFact.evidence':
    case 'GivenEvidence.evidence':
      return among(symbols.evidence);
    case 'PreviousFigure.input':
    case 'GivenPrevious.input':
    case 'GivenValue.input':
    case 'ExpectedRefusal.input':
      return among(symbols.inputs);
    case 'GivenCases.table':
    case 'Count.table':
    case 'Figure.table':
    case 'PerCase.table':
      return among(symbols.tables);
    case 'ByScale.scale':
      return among(symbols.scales);
    case 'BySurvey.survey':
    case 'SurveyResult.survey':
    case 'GivenSurvey.survey':
      return among(symbols.surveys);
    default:
      return amongNames(info, symbols);
  }
}

function amongNames(info: ReferenceInfo, symbols: Symbols): Candidates {
  const scale = AstUtils.getContainerOfType(info.container, isSharedScale);
  const tables = tablesInReach(info.container);
  if (!scale && tables.length === 0)
    return { find: (name) => symbols.byName.get(name), all: () => symbols.byName };
  const columns = tables.flatMap((table) => table.columns);
  const near = among([...(scale?.parameters ?? []), ...columns]);
  return {
    find: (name) => near.find(name) ?? symbols.byName.get(name),
    all: () => [...near.all(), ...symbols.byName],
  };
}

function among(nodes: readonly (AstNode & { readonly name: string })[]): Candidates {
  return {
    find: (name) => nodes.find((node) => node.name === name),
    all: () => nodes.map((node) => [node.name, node] as const),
  };
}
