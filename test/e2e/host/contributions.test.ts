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

  /** The contribution points that VS Code has by now. */
  const known = async (): Promise<readonly string[]> => {
    const uri = vscode.Uri.parse('vscode://schemas/vscode-extensions');
    const schema = JSON.parse((await vscode.workspace.openTextDocument(uri)).getText()) as Schema;
    return Object.keys(schema.properties.contributes.properties).sort();
  };

  it('has every point that this VS Code has, and no other', async () => {
    const own = (await rows()).map(([point]) => point).sort();
    // Some points are there only once VS Code has loaded what they are for.
    let points = await known();
    for (let left = 100; left > 0 && points.length < own.length; left--) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      points = await known();
    }
    assert.ok(points.length > 40);
    assert.deepEqual(own, points);
  });

  it('says yes to those of the manifest, and to no other', async () => {
    const manifest = extension?.packageJSON as { readonly contributes: object };
    const said = (await rows()).filter(([, answer]) => answer === 'yes').map(([point]) => point);
    assert.deepEqual(said.sort(), Object.keys(manifest.contributes).sort());
  });
});
