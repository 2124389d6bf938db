import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText, isOpen } from '@cchc/check';
import { format, translate } from '@cchc/language';
import type { Rulebook } from '@cchc/model';
import { scoreUnit, type Witness } from '@cchc/semantics';
import { describe, expect, it } from 'vitest';

/**
 * Scores worked out by hand, or published, from real decisions. Where a decision can be read in two
 * ways there are two rulebooks whose titles name the readings, and a row for each.
 */
const root = join(import.meta.dirname, '..');
const folder = 'test/worked';

const COMMUNE = 'test/worked/nd-307-xa.cchc';
const COMMUNE_WHOLE = 'test/worked/nd-307-xa-tron.cchc';
const CAN_THO = 'test/worked/can-tho-157.cchc';
const CAN_THO_BEST_FIRST = 'test/worked/can-tho-157-cao-truoc.cchc';
const ONE_STOP = 'examples/tt-01-2018/tt-01-2018.cchc';
const SERVICE = 'examples/qd-766/qd-766.cchc';
const SERVICE_SUM_FIRST = 'examples/qd-766/qd-766-cong-truoc.cchc';
const PAR_INDEX = 'test/worked/par-index.cchc';
const PAR_INDEX_PARTS = 'test/worked/par-index-tung-phan.cchc';

/** Digitisation of one department; copies on request and their count are not known. */
const DIGITISATION: Witness = {
  inputs: {
    hồ_sơ_tiếp_nhận: '654',
    số_hóa_khi_nhận: '610',
    số_hóa_kết_quả: '603',
    kết_quả_điện_tử: '636',
    dùng_lại_giấy_tờ: '0',
    khai_thác_dân_cư: '220',
    thủ_tục_của_sở: '147',
    thủ_tục_có_dữ_liệu: '16',
  },
};
/** Published rounded as 61.86 and 28.10; the third digits are chosen so that both published figures hold. */
const PARTS: Witness = { inputs: { thẩm_định: '61.856', điều_tra: '28.097' } };

interface Row {
  readonly what: string;
  readonly rulebook: string;
  readonly given: Witness;
  /** A node, or `total`. */
  readonly of: string;
  /** With all digits that the rounding of its rulebook gives it. */
  readonly score: string;
}

const ROWS: readonly Row[] = [
  row('at the base', COMMUNE, people('16000', 'no'), 'X.1', '10.00'),
  row('part of a step counts', COMMUNE, people('18500', 'no'), 'X.1', '11.25'),
  row('whole steps only', COMMUNE_WHOLE, people('18500', 'no'), 'X.1', '11.00'),
  row('capped', COMMUNE, people('60000', 'no'), 'X.1', '25.00'),
  row('75% of base and step', COMMUNE, people('15000', 'yes'), 'X.1', '12.00'),
  row('75% of the base only', COMMUNE_WHOLE, people('15000', 'yes'), 'X.1', '11.50'),
  row('falling', COMMUNE, { inputs: { hộ_nghèo: '0.027' } }, 'X.3.d', '4.80'),
  row('falling, capped', COMMUNE, { inputs: { hộ_nghèo: '0' } }, 'X.3.d', '5.00'),
  row('rising', COMMUNE, { inputs: { phi_nông_nghiệp: '0.63' } }, 'X.3.b', '4.30'),
  row('on both sides of 70%', COMMUNE, { inputs: { ký_số: '0.7' } }, 'X.3.g', '3.00'),
  row(
    'where the text is silent',
    COMMUNE,
    { inputs: { dân_tộc_thiểu_số: '0.1' } },
    'X.4.a',
    '0.00',
  ),
  row('lower band first', CAN_THO, paidByAccount('0.9'), 'I.5.2', '2'),
  row('higher band first', CAN_THO_BEST_FIRST, paidByAccount('0.9'), 'I.5.2', '3'),
  row('lower band first, at 95%', CAN_THO, paidByAccount('0.95'), 'I.5.2', '3'),
  row('higher band first, at 95%', CAN_THO_BEST_FIRST, paidByAccount('0.95'), 'I.5.2', '4'),
  row('50 of 50', CAN_THO, asked(50, ['kế_hoạch', 'buổi_vận_động']), 'I.1', '20'),
  row('50 of 50, and no meeting', CAN_THO, asked(50, ['kế_hoạch']), 'I.1', '0'),
  row('no complaints', ONE_STOP, { inputs: complaints('0') }, 'CS8', '2'),
  row('2, 2 and 1', ONE_STOP, { cases: { hồ_sơ: [days(3), days(4), days(5)] } }, 'CS1', '1.7'),
  row('rounded, then added', SERVICE, DIGITISATION, 'SH', '14.18'),
  row('added, then rounded', SERVICE_SUM_FIRST, DIGITISATION, 'SH', '14.17'),
  row('rounded, then added', PAR_INDEX_PARTS, PARTS, 'total', '89.96'),
  row('added, then rounded', PAR_INDEX, PARTS, 'total', '89.95'),
];

it.each(ROWS)('$rulebook, $of, $what: $score', ({ rulebook, given, of, score }) => {
  const result = scoreUnit(rulebookAt(rulebook), given);
  const found = of === 'total' ? result?.total : result?.nodes.find(({ node }) => node === of);
  expect(found?.score).toBe(score);
});

describe.each(readdirSync(join(root, folder)))('%s', (name) => {
  const text = readFileSync(join(root, folder, name), 'utf8');

  it('checks clean, but for what it keeps on purpose', () => {
    const { findings, undecided } = checkText(text, name);
    expect(findings.filter(isOpen)).toEqual([]);
    expect(undecided).toEqual([]);
  });

  it('is laid out', () => {
    expect(format(text)).toEqual({ ok: true, text });
  });

  it('comes back from English as the same text', () => {
    const english = translate(text, 'en');
    if (!english.ok) throw new Error(JSON.stringify(english.findings));
    expect(translate(english.text, 'vi')).toEqual({ ok: true, text });
    expect(checkText(english.text, name).findings.filter(isOpen)).toEqual([]);
  });

  it('is told by a row', () => {
    expect(ROWS.map(({ rulebook }) => rulebook)).toContain(`${folder}/${name}`);
  });
});

function row(what: string, rulebook: string, given: Witness, of: string, score: string): Row {
  return { what, rulebook, given, of, score };
}

function people(count: string, mountain: 'yes' | 'no'): Witness {
  return { inputs: { dân_số: count, miền_núi: mountain } };
}

function paidByAccount(share: string): Witness {
  return { inputs: { nhận_qua_tài_khoản: share } };
}

/** So many people asked, all of whom understood, with the evidence that was accepted. */
function asked(people: number, accepted: readonly string[]): Witness {
  const evidence = ['kế_hoạch', 'buổi_vận_động'].map((name) => [
    name,
    accepted.includes(name) ? [{ state: 'accepted' as const }] : [],
  ]);
  return {
    cases: { người_được_hỏi: Array.from({ length: people }, () => ({ hiểu: 'yes' })) },
    evidence: Object.fromEntries(evidence) as NonNullable<Witness['evidence']>,
  };
}

function complaints(received: string) {
  return { phản_ánh: received, phản_ánh_đúng_hạn: received, kéo_dài: 'no' };
}

/** A file of five days: sooner is worth 2, just in time 1. */
function days(taken: number) {
  return { thời_gian: String(taken), thời_gian_quy_định: '5' };
}

function rulebookAt(path: string): Rulebook {
  const { rulebook } = checkText(readFileSync(join(root, path), 'utf8'), path);
  if (!rulebook) throw new Error(`${path} has errors`);
  return rulebook;
}
