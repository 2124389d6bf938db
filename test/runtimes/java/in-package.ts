import type { GeneratedFile } from '@cchc/generators';

/** The classes of a project, moved into a package where they meet no other project's; the runtime is one for all. */
export function inPackage(files: readonly GeneratedFile[], name: string): readonly GeneratedFile[] {
  return files
    .filter(({ path }) => path.startsWith('src/main/java/'))
    .map(({ path, content }) => ({
      path: path
        .replace(/^src\/main\/java\/cchc\/\w+\/runtime\//, 'src/cchc/runtime/')
        .replace(/^src\/main\/java\/cchc\/\w+\//, `src/cases/${name}/`),
      content: String(content)
        .replace(/\bcchc\.\w+\.runtime\b/g, 'cchc.runtime')
        .replace(/^package cchc\.\w+;/, (line) =>
          line === 'package cchc.runtime;' ? line : `package cases.${name};`,
        ),
    }));
}
