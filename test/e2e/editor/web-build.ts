// Makes the build of VS Code that @vscode/test-web serves, out of code-server's: links to its files,
// and one changed copy of its workbench, which would else insist on a server behind it.
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeServer, made, vscode } from './paths.ts';

const WORKBENCH = 'out/vs/code/browser/workbench';

/** The folder where test-web looks for builds, and the commit it has to be asked for. */
export interface WebBuild {
  readonly folder: string;
  readonly commit: string;
}

export function makeWebBuild(): WebBuild {
  const manifest = JSON.parse(readFileSync(join(codeServer, 'package.json'), 'utf8')) as {
    readonly commit: string;
  };
  const { commit } = manifest;
  const folder = join(made, 'web-build');
  const build = join(folder, `vscode-web-stable-${commit}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(build, 'out/vs/workbench'), { recursive: true });
  mkdirSync(join(build, WORKBENCH), { recursive: true });
  link(build, '', ['out', 'package.json']);
  link(build, 'out', ['vs']);
  link(build, 'out/vs', ['workbench', 'code']);
  link(build, 'out/vs/workbench', []);
  link(build, 'out/vs/code', ['browser']);
  link(build, 'out/vs/code/browser', ['workbench']);
  link(build, WORKBENCH, ['workbench.js']);
  const put = (path: string, text: string): void => writeFileSync(join(build, path), text);
  put(
    `${WORKBENCH}/workbench.js`,
    freed(readFileSync(join(vscode, WORKBENCH, 'workbench.js'), 'utf8')),
  );
  put('package.json', JSON.stringify({ name: 'code-web', type: 'module' }));
  put('version', `vscode-web-stable-${commit}`);
  put('out/vs/workbench/workbench.web.main.internal.css', STYLES);
  put('out/vs/workbench/workbench.web.main.internal.js', MAIN);
  return { folder, commit };
}

function link(build: string, path: string, apart: readonly string[]): void {
  for (const name of readdirSync(join(vscode, path))) {
    if (!apart.includes(name)) symlinkSync(join(vscode, path, name), join(build, path, name));
  }
}

/** The workbench with its data in the browser, and with its parts exported instead of started. */
function freed(code: string): string {
  const home =
    /get userRoamingDataHome\(\)\{return \w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)\}/;
  const inBrowser = replaceOnce(
    code,
    home,
    (_, uri, schemes) =>
      `get userRoamingDataHome(){return ${uri}.file("/User").with({scheme:${schemes}.vscodeUserData})}`,
  );
  const start = inBrowser.lastIndexOf('(function(){let ');
  const tail = inBrowser.slice(start);
  const named = (pattern: RegExp): string => {
    const [, name] = pattern.exec(tail) ?? [];
    if (name === undefined) throw new Error(`the workbench is not as it was: ${pattern.source}`);
    return name;
  };
  const create = named(/([\w$]+)\([\w$]+\.document\.body,\{/);
  const emitter = named(/=new ([\w$]+),[\w$]+=!1;return Promise\.resolve\(\{remoteAddress/);
  const uri = named(/([\w$]+)\.parse\(new URL\(/);
  const exported = `export{${create} as create,${emitter} as Emitter,${uri} as URI};`;
  return inBrowser.slice(0, start) + exported + tail.slice(tail.indexOf('export{'));
}

function replaceOnce(
  text: string,
  pattern: RegExp,
  by: (whole: string, ...groups: string[]) => string,
): string {
  const found = text.match(new RegExp(pattern, 'g'))?.length ?? 0;
  if (found !== 1) throw new Error(`the workbench is not as it was: ${found} × ${pattern.source}`);
  return text.replace(pattern, by);
}

const STYLES = '@import url("../code/browser/workbench/workbench.css");\n';

const MAIN = `import { create as make, URI, Emitter } from '../code/browser/workbench/workbench.js';
export { URI, Emitter };
export const create = (element, options) =>
  make(element, {
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    ...options,
    developmentOptions: { ...options.developmentOptions, enableSmokeTestDriver: true },
  });
`;
