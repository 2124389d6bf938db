#!/usr/bin/env node
// Only asks whether this Node is new enough, in syntax that an old one can read.
var version = process.versions.node.split('.');
var enough = +version[0] > 22 || (+version[0] === 22 && +version[1] >= 12);

if (enough) {
  import('node:module').then(function (nodeModule) {
    if (nodeModule.enableCompileCache) nodeModule.enableCompileCache();
    return import('../dist/main.js');
  });
} else {
  process.stderr.write(
    'cchc-language-server cần Node 22.12 trở lên, máy này đang chạy Node ' +
      process.versions.node +
      ' / cchc-language-server needs Node 22.12 or newer, this is Node ' +
      process.versions.node +
      '.\n',
  );
  process.exitCode = 2;
}
