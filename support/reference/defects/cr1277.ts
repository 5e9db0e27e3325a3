import { installCodeLength } from '../rules/specific/update-han-device-log';
import { lostRule, rule } from './change';
import type { Defect } from './defect';
import { defect } from './defect';

/** Ways to get the length of an Install Code, 8.11, wrong. */
export const cr1277Defects: readonly Defect[] = [
  defect('CR1277-01', 'refuses-16-octets', 'A SMETS2 device is to have fewer than 16 octets.', /expected I99\b.*got E081111/,
    rule(installCodeLength({ octets: 16, takes: (octets) => octets < 16 }))),
  defect('CR1277-02', 'takes-any-length', 'The relaxation of DUIS 3.1 holds for SMETS2 devices too.', /expected E081111\b.*got I99/,
    lostRule('install-code-length')),
  defect('CR1277-02', 'takes-15-octets', 'One octet too few passes.', /expected E081111\b.*got I99/,
    rule(installCodeLength({ octets: 16, takes: (octets) => octets >= 15 }))),
  defect('CR1277-03', 'checks-smets1', 'A SMETS1 device is to have 16 octets too.', /expected I99\b.*got E081111/,
    rule(installCodeLength({ octets: 16, families: ['SMETS1', 'SMETS2+'] }))),
  defect('CR1277-04', 'takes-what-the-schema-does-not', 'The schema is not asked, so 5 or 17 octets get as far as the rules.', /expected HTTP 400\b.*got [IE]\d+/,
    lostRule('schema-valid', ['8.11'])),
  defect('CR1277-05', 'checks-removal', 'A removal is to have an Install Code.', /expected I99\b.*got E081111/,
    rule(installCodeLength({ octets: 16, families: ['SMETS1', 'SMETS2+'], requests: ['Add', 'Remove'], takes: (octets) => octets > 0 }))),
];
