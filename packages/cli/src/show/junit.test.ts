import { expect, it } from 'vitest';
import { junit } from './junit.js';

it('takes any name without breaking the XML', () => {
  const file = {
    name: '<a & "b">\u0001\ud800\n.cchc',
    text: '',
    tongue: 'en',
    findings: [],
    undecided: [],
    texts: [''],
    rulebooks: [],
  } as const;
  expect(junit([{ file, tongue: 'en' }])).toContain(
    '<testsuite name="&lt;a &amp; &quot;b&quot;&gt;\ufffd\ufffd&#10;.cchc" tests="1"',
  );
});
