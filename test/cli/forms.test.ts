import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Validator, type Schema } from '@cfworker/json-schema';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { VI, VI_BAD, VI_GAP, folderWith } from './fixture.js';

const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const sarifSchema = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema;
const ACCEPTED = VI_GAP.replace(
  '      mẫu bằng 0',
  '      chấp nhận GAP_IN_TIERS vì "đúng như quyết định": 0\n      mẫu bằng 0',
);
const FAILING = VI.replace(
  /\}\n$/,
  '  kiểm thử "Đủ 80%" {\n    cho xong = 8, giao = 10, niêm_yết = sai\n    thì tổng điểm = 4\n  }\n}\n',
);

describe('--format sarif', () => {
  it('is valid by the schema of SARIF 2.1.0, whatever is wrong', async () => {
    const { cchc } = folderWith({
      'a/bad%, 1.cchc': VI_BAD,
      'gap.cchc': ACCEPTED,
      'good.cchc': VI,
      'failing.cchc': FAILING,
      'wide.cchc': VI.replace('5 điểm {', '5   điểm {'),
    });
    const runs = [
      'check . --format sarif --all',
      'check good.cchc none.cchc --format sarif',
      'test . --format sarif',
      'format --check good.cchc wide.cchc --format sarif',
    ];
    for (const args of runs) {
      const { stdout } = await cchc(args);
      const { errors } = new Validator(sarifSchema, '7', false).validate(JSON.parse(stdout));
      expect(errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)).toEqual(
        [],
      );
    }
  });

  it('tells place, page and reason, and no folder of this machine', async () => {
    const { cchc, cwd } = folderWith({ 'a/x %1.cchc': VI_BAD, 'gap.cchc': ACCEPTED });
    const { exit, stdout } = await cchc(`check ${cwd}/a gap.cchc --all --format sarif --lang en`);
    expect(exit).toBe(1);
    expect(stdout).not.toContain(cwd);
    const [run] = (JSON.parse(stdout) as Log).runs;
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(['GAP_IN_TIERS', 'NAME_UNKNOWN']);
    expect(run?.tool.driver.rules?.[1]?.help?.markdown).toMatch(/^# NAME_UNKNOWN\n/);
    expect(run?.results?.[0]).toMatchObject({
      ruleId: 'NAME_UNKNOWN',
      ruleIndex: 1,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a/x%20%251.cchc', uriBaseId: '%SRCROOT%' },
            region: { startLine: 22, startColumn: 11, endLine: 22, endColumn: 19 },
          },
        },
      ],
    });
    expect(run?.results?.[1]?.suppressions).toEqual([
      { kind: 'inSource', justification: 'đúng như quyết định' },
    ]);
  });

  it('knows a finding again when lines above it have changed, and tells equal ones apart', async () => {
    const twice = VI_BAD.replace('còn lại: 0', 'khi niêm_yêt: 5\n      còn lại: 0');
    const { cchc } = folderWith({ 'a.cchc': twice, 'b/a.cchc': `// Mới\n\n${twice}` });
    const marks = async (args: string) =>
      (JSON.parse((await cchc(args)).stdout) as Log).runs[0]?.results?.map(
        ({ partialFingerprints }) => partialFingerprints?.['cchcLine/v1'],
      );
    const before = await marks('check a.cchc --format sarif');
    const { cchc: inside } = folderWith({ 'a.cchc': `// Mới\n\n${twice}` });
    const after = (
      JSON.parse((await inside('check a.cchc --format sarif')).stdout) as Log
    ).runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints?.['cchcLine/v1']);
    expect(before).toHaveLength(2);
    expect(new Set(before).size).toBe(2);
    expect(after).toEqual(before);
  });

  it('says that the run failed where a file could not be read', async () => {
    const { exit, stdout } = await folderWith({}).cchc('check none.cchc --format sarif');
    expect(exit).toBe(2);
    expect((JSON.parse(stdout) as Log).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(false);
  });
});

describe('--format github', () => {
  it('is a command a finding, with nothing in it that could be another command', async () => {
    const { cchc } = folderWith({ 'a:b,c.cchc': VI_BAD });
    expect((await cchc('check a:b,c.cchc --format github')).stdout).toBe(
      '::error file=a%3Ab%2Cc.cchc,line=22,endLine=22,col=11,endColumn=19,title=NAME_UNKNOWN::' +
        'Chưa có gì được khai báo với tên `niêm_yêt`.%0ACó phải ý bạn là `niêm_yết`?\n',
    );
  });

  it('is quiet where nothing is wrong, and tells what is accepted only when asked', async () => {
    const { cchc } = folderWith({ 'good.cchc': VI, 'gap.cchc': ACCEPTED });
    expect((await cchc('check . --format github')).stdout).toBe('');
    expect((await cchc('check . --all --format github')).stdout).toMatch(/^::notice file=gap/);
  });

  it('tells tests that fail, and errors that kept tests from running', async () => {
    const { cchc } = folderWith({ 'failing.cchc': FAILING, 'bad.cchc': VI_BAD });
    const { exit, stdout } = await cchc('test . --format github');
    expect(exit).toBe(1);
    expect(stdout).toContain('::error file=bad.cchc,line=22');
    expect(stdout).toMatch(/::error file=failing\.cchc,line=\d+,.*title=TEST_FAILED::“Đủ 80%25”: /);
  });
});

describe('--format junit of check', () => {
  it('has a case for each finding, and one for a file without any', async () => {
    const { cchc } = folderWith({ 'bad.cchc': VI_BAD, 'good.cchc': VI, 'gap.cchc': ACCEPTED });
    const { stdout } = await cchc('check . --format junit --all --lang en');
    expect(stdout).toContain('<testsuite name="bad.cchc" tests="1" failures="1" errors="0">');
    expect(stdout).toContain('<testcase name="NAME_UNKNOWN bad.cchc:22:11"');
    expect(stdout).toContain('<testsuite name="good.cchc" tests="1" failures="0" errors="0">');
    expect(stdout).toContain('<testsuite name="gap.cchc" tests="1" failures="0" errors="0">');
  });
});

describe('format --check', () => {
  const WIDE = VI.replace('5 điểm {', '5   điểm {');

  it('tells where the layout first differs', async () => {
    const { cchc } = folderWith({ 'good.cchc': VI, 'wide.cchc': WIDE });
    const { exit, stdout } = await cchc('format --check . --format json');
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      format: 1,
      files: [
        { name: 'good.cchc', laidOut: true },
        { name: 'wide.cchc', laidOut: false, line: 9 },
      ],
    });
    expect((await cchc('format --check . --format github --lang en')).stdout).toBe(
      '::error file=wide.cchc,line=9,endLine=9,col=1,endColumn=41,title=NOT_FORMATTED::' +
        '`wide.cchc` is not laid out as it should be.%0Acchc format --write\n',
    );
  });

  it('alone has forms', async () => {
    const { exit, stderr } = await folderWith({ 'a.cchc': VI }).cchc('format a.cchc --format json');
    expect(exit).toBe(2);
    expect(stderr).toBe('cchc: `--format` can be used only together with `--check`.\n');
  });
});
