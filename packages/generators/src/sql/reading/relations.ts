import { ascii } from '../../names/ascii.js';

/** Tables and views that every package has, or may have. */
const OWN = new RegExp(
  `^(?:${[
    '(?:handed_in|inputs|figures|evidence|survey|expert|rated|chosen|previous|node|step|part)(?:_\\w+)?',
    'rounds|rounds_before|units|unit_rounds|said_of_units|attributes|attributes_read|shared_inputs',
    'documents|case_tables|tables_handed_in|doubtful_rows|scores|results|expected|differences',
  ].join('|')})$`,
);

/** What the table of a case table would be called: a rulebook may call it as a table that is there already. */
export function wantedRelation(name: string): string {
  return OWN.test(ascii(name).toLowerCase()) ? `${name}_loaded` : name;
}
