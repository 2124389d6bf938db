import { Validator, type Schema } from '@cfworker/json-schema';
import { datasetSchema } from '@cchc/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './fixture.js';

/** What a file of rows under this header comes to, and what is complained of. */
function readRows(name: string, header: string, ...rows: readonly string[]) {
  const { population, findings } = read({
    'units.csv': 'unit\nX\nY\n',
    [name]: `${[header, ...rows].join('\n')}\n`,
  });
  return { population, findings: findings.filter((line) => !line.includes(' info ')) };
}

const counts = (...rows: readonly string[]) =>
  readRows('khao-sat.csv', 'đơn vị;khảo sát;nhóm;phương án;số phiếu', ...rows);
const heads = (...rows: readonly string[]) =>
  readRows('surveys.csv', 'unit;survey;group;respondent;option', ...rows);
const scores = (...rows: readonly string[]) =>
  readRows('diem-cham.csv', 'đơn vị;tiêu chí;người chấm;điểm;lý do', ...rows);

describe('survey answers', () => {
  it('are counts, by names or titles, in either language of headers', () => {
    const { population, findings } = counts(
      'X;hài_lòng;Người dân;Rất hài lòng;1.200',
      'X;Mức độ hài lòng;người_dân;kém;0',
      'X;hài_lòng;doanh_nghiệp;tốt;',
      'Y;nội_bộ;;có;7,0',
    );
    expect(findings).toEqual([]);
    expect(population).toEqual([
      'X',
      '  final: hài_lòng=[người_dân/tốt:1200 người_dân/kém:0]',
      'Y',
      '  final: nội_bộ=[/có:7]',
    ]);
  });

  it('are one respondent a row where nothing is counted', () => {
    const { population, findings } = heads(
      'X;hài_lòng;người_dân;a1;tốt',
      'X;hài_lòng;người_dân;a2;kém',
      'X;hài_lòng;người_dân;a3;tốt',
      'X;hài_lòng;doanh_nghiệp;a1;tốt',
      'X;hài_lòng;người_dân;a4;',
      'Y;nội_bộ;;;có',
      'Y;nội_bộ;;;có',
    );
    expect(findings).toEqual([]);
    expect(population).toEqual([
      'X',
      '  final: hài_lòng=[người_dân/tốt:2 người_dân/kém:1 doanh_nghiệp/tốt:1]',
      'Y',
      '  final: nội_bộ=[/có:2]',
    ]);
  });

  it('come in rounds', () => {
    const text = ['unit,round,survey,option,count', 'X,self,nội_bộ,có,1', 'X,final,nội_bộ,có,2'];
    expect(read({ 'surveys.csv': text.join('\n') }).population).toEqual([
      'X',
      '  self: nội_bộ=[/có:1]',
      '  final: nội_bộ=[/có:2]',
    ]);
  });

  it('spoil the survey where they cannot be used', () => {
    const { population, findings } = counts(
      'X;hài_lòng;người_dân;tôt;5',
      'X;hài_lòng;cán_bộ;tốt;5',
      'X;hài_lòng;;kém;5',
      'X;hài_lòng;người_dân;kém;nhiều',
      'X;hài_lòng;người_dân;tốt;1,5',
      'Y;nội_bộ;người_dân;có;1',
      'Y;hai long;;có;1',
    );
    expect(population).toEqual([
      'X',
      '  final: hài_lòng=[người_dân/kém:!unreadable(nhiều) người_dân/tốt:!too-fine(1,5) ' +
        'người_dân/:!unknown-option() /tốt:!unknown-option(tốt) /kém:!unknown-option(kém)]',
      'Y',
      '  final: nội_bộ=[/có:!unknown-option(có)]',
    ]);
    expect(findings).toEqual([
      'khao-sat.csv:2:4 error OPTION_UNKNOWN {"name":"phương án","text":"tôt","known":["tốt","kém"],"suggestion":"tốt"}',
      'khao-sat.csv:3:3 error GROUP_UNKNOWN {"name":"nhóm","text":"cán_bộ","known":["người_dân","doanh_nghiệp"]}',
      'khao-sat.csv:4:3 error CELL_BLANK {"name":"nhóm"}',
      'khao-sat.csv:5:5 error NUMBER_UNREADABLE {"name":"số phiếu","text":"nhiều"}',
      'khao-sat.csv:6:5 error TOO_FINE {"name":"số phiếu","text":"1,5","resolution":"1"}',
      'khao-sat.csv:7:3 error GROUP_UNKNOWN {"name":"nhóm","text":"người_dân","known":[]}',
      'khao-sat.csv:8:2 error SURVEY_UNKNOWN {"name":"khảo sát","survey":"hai long","suggestion":"hài_lòng"}',
    ]);
  });

  it('that are given twice are refused where they differ', () => {
    const { population, findings } = counts(
      'X;nội_bộ;;có;1',
      'X;nội_bộ;;có;2',
      'X;nội_bộ;;chưa;3',
      'X;nội_bộ;;chưa;3',
    );
    expect(population[1]).toBe('  final: nội_bộ=[/có:!unreadable(2) /chưa:3]');
    expect(findings).toEqual([
      'khao-sat.csv:3:5 error VALUE_TWICE {"name":"có","unit":"X","firstRow":2}',
      'khao-sat.csv:5:5 error VALUE_TWICE {"name":"chưa","unit":"X","firstRow":4}',
    ]);
  });

  it('of one respondent count once, and spoil the survey where they differ; nobody is named', () => {
    const { population, findings } = heads(
      'X;nội_bộ;;Nguyễn Văn A;có',
      'X;nội_bộ;;Nguyễn Văn A;có',
      'Y;nội_bộ;;Nguyễn Văn A;có',
      'Y;nội_bộ;;Nguyễn Văn A;chưa',
    );
    expect(population).toEqual([
      'X',
      '  final: nội_bộ=[/có:1]',
      'Y',
      '  final: nội_bộ=[/có:1 /chưa:!unreadable(chưa)]',
    ]);
    expect(findings).toEqual([
      'surveys.csv:3 error RESPONDENT_TWICE {"unit":"X","firstRow":2}',
      'surveys.csv:5 error RESPONDENT_TWICE {"unit":"Y","firstRow":4}',
    ]);
  });

  it('need a count or a respondent', () => {
    const { findings } = readRows('surveys.csv', 'unit,survey,option', 'X,nội_bộ,có');
    expect(findings).toEqual([
      'surveys.csv:1 error COLUMN_MISSING {"wanted":["số phiếu","count"]}',
    ]);
  });

  it('are the same however they come: row by row or counted, CSV or JSON', () => {
    const answer = fc.record({
      group: fc.constantFrom('người_dân', 'doanh_nghiệp'),
      option: fc.constantFrom('tốt', 'kém'),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), (answers) => {
        const rows = answers.map(
          ({ group, option }, index) => `X;hài_lòng;${group};r${index};${option}`,
        );
        const tally = new Map<string, number>();
        for (const { group, option } of answers) {
          const key = `X;hài_lòng;${group};${option}`;
          tally.set(key, (tally.get(key) ?? 0) + 1);
        }
        const counted = [...tally].map(([key, count]) => `${key};${count}`);
        const json = {
          format: 1,
          units: [{ unit: 'X' }, { unit: 'Y' }],
          surveys: answers.map((one, respondent) => ({
            unit: 'X',
            survey: 'hài_lòng',
            ...one,
            respondent,
          })),
        };
        expect(new Validator(datasetSchema as Schema, '7').validate(json).valid).toBe(true);
        const { population } = heads(...rows);
        expect(counts(...counted).population).toEqual(population);
        expect(read({ 'a.json': JSON.stringify(json) }).population).toEqual(population);
      }),
      { numRuns: 30 },
    );
  });
});

describe('expert scores', () => {
  it('are read by code or title and rater', () => {
    const { population, findings } = scores(
      'X;3.1;Chủ tịch;4,25;Có sáng kiến',
      'X;3.1;phó_chủ_tịch;5;Tốt',
      'X;Tiêu chí 3.2;Bà B;0;Chưa làm',
      'Y;3.2;Bà B;;',
    );
    expect(findings).toEqual([]);
    expect(population).toEqual([
      'X',
      '  final: 3.1=[chủ_tịch:4.25(Có sáng kiến) phó_chủ_tịch:5(Tốt)] 3.2=[Bà B:0(Chưa làm)]',
      'Y',
    ]);
  });

  it('say all that is wrong with them', () => {
    const { population, findings } = scores(
      'X;3.9;chủ_tịch;1;a',
      'X;3.3;chủ_tịch;1;a',
      'X;3.1;giám_đốc;1;a',
      'X;3.1;;1;a',
      'X;3.1;chủ_tịch;1;',
      'X;3.1;phó_chủ_tịch;1,1;a',
      'X;3.2;A;1;a',
      'X;3.2;A;2;b',
    );
    expect(population).toEqual([
      'X',
      '  final: 3.1=[chủ_tịch:1() phó_chủ_tịch:!too-fine(1,1)(a)] 3.2=[A:!unreadable(2)(a)]',
      'Y',
    ]);
    expect(findings).toEqual([
      'diem-cham.csv:2:2 error CRITERION_UNKNOWN {"name":"tiêu chí","criterion":"3.9"}',
      'diem-cham.csv:3:2 error CRITERION_NOT_BY_EXPERTS {"name":"tiêu chí","criterion":"3.3"}',
      'diem-cham.csv:4:3 error RATER_UNKNOWN {"name":"người chấm","text":"giám_đốc","known":["chủ_tịch","phó_chủ_tịch"]}',
      'diem-cham.csv:5:3 error CELL_BLANK {"name":"người chấm"}',
      'diem-cham.csv:6:5 error CELL_BLANK {"name":"lý do"}',
      'diem-cham.csv:7:4 error TOO_FINE {"name":"điểm","text":"1,1","resolution":"0.25"}',
      'diem-cham.csv:9:4 error VALUE_TWICE {"name":"A","unit":"X","firstRow":8}',
    ]);
  });

  it('come as JSON too', () => {
    const { population, findings } = read({
      'a.json': `{"format": 1, "expertScores": [
        {"unit": "X", "round": "self", "criterion": "3.2", "rater": "A", "score": 4.5, "reason": "vì"}
      ]}`,
    });
    expect(findings).toEqual([]);
    expect(population).toEqual(['X', '  self: 3.2=[A:4.5(vì)]']);
  });
});

describe('choices', () => {
  it('are cases by their titles, and need no reason', () => {
    const { population, findings } = readRows(
      'lua-chon.csv',
      'đơn vị;tiêu chí;người chấm;lựa chọn',
      'X;3.4;An;có  tổ chức',
      'Y;3.4;An;',
    );
    expect(findings).toEqual([]);
    expect(population).toEqual(['X', '  final: 3.4=<An:Có tổ chức>', 'Y']);
  });

  it('stand beside points in one table', () => {
    const { population, findings } = readRows(
      'diem-cham.csv',
      'đơn vị;tiêu chí;người chấm;điểm;lựa chọn;lý do',
      'X;3.2;An;4,5;;tốt',
      'X;3.4;An;;Không tổ chức;',
      'Y;3.2;An;;Có tổ chức;',
      'Y;3.4;An;2;;',
      'Y;3.4;Bình;;Có;',
      'Y;3.3;An;;Có tổ chức;',
    );
    expect(findings).toEqual([
      'diem-cham.csv:4:4 error CELL_BLANK {"name":"điểm"}',
      'diem-cham.csv:5:5 error CELL_BLANK {"name":"lựa chọn"}',
      'diem-cham.csv:6:5 error OPTION_UNKNOWN {"name":"lựa chọn","text":"Có","known":["Có tổ chức","Không tổ chức"]}',
      'diem-cham.csv:7:2 error CRITERION_NOT_BY_EXPERTS {"name":"tiêu chí","criterion":"3.3"}',
    ]);
    expect(population).toEqual([
      'X',
      '  final: 3.2=[An:4.5(tốt)] 3.4=<An:Không tổ chức>',
      'Y',
      '  final: 3.4=<Bình:!unknown-option(Có)>',
    ]);
  });
});
