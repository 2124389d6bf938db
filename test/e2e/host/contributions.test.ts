import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION } from './fixture.ts';

interface Schema {
  readonly properties: { readonly contributes: { readonly properties: Record<string, unknown> } };
}

describe('the table of contribution points in the README', () => {
  const extension = vscode.extensions.getExtension(EXTENSION);
  const rows = async (): Promise<readonly (readonly [string, string])[]> => {
    assert.ok(extension);
    const uri = vscode.Uri.joinPath(extension.extensionUri, 'README.md');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return [...text.matchAll(/^\| `(\w+)` \| (yes|no) \| .+ \|$/gm)].map(
      ([, point = '', answer = '']) => [point, answer] as const,
    );
  };

  it('has every point that this VS Code has, and no other', async () => {
    const uri = vscode.Uri.parse('vscode://schemas/vscode-extensions');
    const schema = JSON.parse((await vscode.workspace.openTextDocument(uri)).getText()) as Schema;
    const points = Object.keys(schema.properties.contributes.properties);
    assert.ok(points.length > 40);
    assert.deepEqual((await rows()).map(([point]) => point).sort(), points.sort());
  });

  it('says yes to those of the manifest, and to no other', async () => {
    const manifest = extension?.packageJSON as { readonly contributes: object };
    const said = (await rows()).filter(([, answer]) => answer === 'yes').map(([point]) => point);
    assert.deepEqual(said.sort(), Object.keys(manifest.contributes).sort());
  });
});
