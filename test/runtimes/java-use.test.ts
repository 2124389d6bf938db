import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '@cchc/model';
import { afterAll, expect, it } from 'vitest';
import { run, targetNamed, writeFiles } from '../conformance/targets.js';
import { tiny } from './tiny.js';

const folder = mkdtempSync(join(tmpdir(), 'cchc-java-use-'));
const PROGRAM = fileURLToPath(new URL('./java/UseUnit.java', import.meta.url));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('takes a typed unit and says what it gets, and why', async () => {
  const rulebook = tiny();
  const order = { rulebook, hash: fingerprint(rulebook), version: '0.1.0', vectors: [] };
  const files = await targetNamed('java').generate({ ...order, tongue: 'vi' });
  writeFiles(folder, files);
  const main = 'src/main/java';
  run('javac', ['-encoding', 'UTF-8', '-d', 'classes', '-sourcepath', main, PROGRAM], folder);
  expect(run('java', ['-cp', 'classes', 'UseUnit'], folder)).toMatchInlineSnapshot(`
    "3.05
    I. Kế hoạch: 0.50 / 1 (scored)
        Theo ngày của Kế hoạch năm: đến hết ngày 31/12/2025: 1 điểm; đến hết ngày 31/01/2026: 0,5 điểm; còn lại: 0 điểm.
        Minh chứng: Kế hoạch năm; thiếu: 0 điểm.
    II. Hoàn thành: 2.55 / 3 (scored)
        Điểm = Đã xong / Số nhiệm vụ × điểm tối đa; mẫu số bằng 0: không đánh giá.
        nhiệm_vụ_giao = 20
        nhiệm_vụ_xong = 17
    255 of a hundredth
    total 255
    no score
    total 0
    no score
    no total
    no score
    no total
    "
  `);
});
