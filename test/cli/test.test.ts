import { describe, expect, it } from 'vitest';
import { EN, VI, VI_BAD, folderWith } from './fixture.js';

/** The rulebooks of the fixture with tests before their last brace. */
const withTests = (book: string, tests: string): string => book.replace(/\}\n$/, `${tests}}\n`);

const PASSING = `
  kiểm thử "Đủ 80%" {
    cho xong = 8, giao = 10, niêm_yết = đúng
    thì điểm của 1 = 5, tổng điểm = 10
  }
  kiểm thử "Không có hồ sơ" {
    cho xong = 0, giao = 0
    thì điểm của 1: không đánh giá, điểm của 2: thiếu số liệu
  }
`;

const FAILING = `
  kiểm thử "Sai & thiếu" {
    cho xong = 1, giao = 3
    thì điểm của 1 = 1,5, điểm của 2 = 5, điểm của 2: không đánh giá, bị từ chối giao
  }
`;

const good = withTests(VI, PASSING);
const bad = withTests(VI, PASSING + FAILING);

describe('cchc test', () => {
  it('counts what passes and what is reached', async () => {
    const { cchc } = folderWith({ 'a.cchc': good });
    expect(await cchc('test a.cchc')).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  it('says what is expected and what there is, by place', async () => {
    const { cchc } = folderWith({ 'a.cchc': bad });
    expect(await cchc('test a.cchc')).toEqual({ exit: 1, stdout: '', stderr: '' });
    expect(await cchc('test a.cchc --lang en')).toEqual({ exit: 1, stdout: '', stderr: '' });
  });

  it('--coverage', async () => {
    const { cchc } = folderWith({ 'a.cchc': good, 'b.cchc': EN });
    expect(await cchc('test a.cchc --coverage')).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(await cchc('test b.cchc --coverage')).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  it('junit', async () => {
    const { cchc } = folderWith({ 'a.cchc': bad, 'c.cchc': VI_BAD });
    expect(await cchc('test a.cchc c.cchc --format junit')).toEqual({ exit: 1, stdout: '', stderr: '' });
    expect(await cchc('test a.cchc --format json')).toEqual({ exit: 1, stdout: '', stderr: '' });
  });
});
