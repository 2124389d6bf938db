import type { InBoth } from '../tongue.js';

/** What a function of the language takes; `{when}` is to be spelt as the file spells its keywords. */
export const FUNCTION_SIGNATURES: InBoth<Readonly<Record<string, string | undefined>>> = {
  vi: {
    count: 'bảng {when} điều kiện {except when} điều kiện',
    sum: 'giá trị {in} bảng {when} điều kiện',
    mean: 'giá trị {in} bảng {when} điều kiện',
    largest: 'giá trị; giá trị',
    smallest: 'giá trị; giá trị',
    'previous year': 'số liệu',
  },
  en: {
    count: 'table {when} condition {except when} condition',
    sum: 'value {in} table {when} condition',
    mean: 'value {in} table {when} condition',
    largest: 'value; value',
    smallest: 'value; value',
    'previous year': 'input',
  },
};

/** What the functions over all units, or over the units of a block, take. */
export const POPULATION_SIGNATURE: InBoth<string> = { vi: 'giá trị', en: 'value' };
