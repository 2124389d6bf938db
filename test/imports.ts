import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  /** Leaves no trace in the JavaScript. */
  readonly typeOnly: boolean;
}

/** Every module that a TypeScript source names, in the order of the text. */
export function importsOf(text: string): Import[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const here = importAt(node);
    if (here) found.push(here);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importAt(node: ts.Node): Import | undefined {
  // Names marked one by one (`import { type A } from`) still load the module: only
  // `import type` and `export type` count as type-only.
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return named(node.moduleSpecifier, typeOnly);
  }
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named(node.argument.literal, true);
  }
  if (ts.isExternalModuleReference(node)) {
    return named(node.expression, node.parent.isTypeOnly);
  }
  if (ts.isModuleDeclaration(node)) return named(node.name, true);
  if (ts.isCallExpression(node) && isLoader(node.expression)) {
    return named(node.arguments[0], false);
  }
  return undefined;
}

function isLoader(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === 'getBuiltinModule';
  return ts.isIdentifier(callee) && callee.text === 'require';
}

function named(specifier: ts.Node | undefined, typeOnly: boolean): Import | undefined {
  if (!specifier || !ts.isStringLiteralLike(specifier)) return undefined;
  return { specifier: specifier.text, typeOnly };
}
