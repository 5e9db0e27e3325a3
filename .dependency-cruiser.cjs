/** The import rules of the house; see README, "The rooms and who may enter". */
const harness = '^(steps|support/(world|user|target))/';
const sut = '^support/(reference|devices)/';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-circular-types',
      severity: 'error',
      comment: 'Types make no cycles either.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'one-loop-changes-the-systems',
      severity: 'error',
      comment: 'Rules, services and effects see a read-only view and return consequences; consequences/ performs them.',
      from: { path: '^support/reference/', pathNot: ['^support/reference/(consequences/|data-systems)', '\\.(test|crosscheck)\\.ts$'] },
      to: { path: '^support/reference/consequences/(systems|perform|register)\\.ts$' },
    },
    {
      name: 'pure-rooms-import-nothing-above',
      severity: 'error',
      comment: 'duis, gbcs and control are pure: they know no other room.',
      from: { path: '^support/(duis|gbcs|control)/', pathNot: '\\.(test|crosscheck)\\.ts$' },
      to: { path: '^(steps|support)/', pathNot: '^support/(duis|gbcs|control)/' },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      comment: 'No files, sockets or processes in the pure rooms.',
      from: { path: '^support/(duis|gbcs|control|record|requirements)/', pathNot: '\\.(test|crosscheck)\\.ts$' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|fs/promises|net|http|https|tls|child_process|worker_threads|dgram)$' },
    },
    {
      name: 'harness-never-imports-the-reference',
      severity: 'error',
      comment: 'Scenarios reach the target through its interfaces only; target/embedded starts it.',
      from: { path: harness, pathNot: ['^support/target/embedded', '\\.(test|crosscheck)\\.ts$'] },
      to: { path: sut },
    },
    {
      name: 'the-reference-never-imports-the-harness',
      severity: 'error',
      comment: 'Independence: two implementations.',
      from: { path: sut, pathNot: '\\.(test|crosscheck)\\.ts$' },
      to: { path: '^(steps|features|support/(world|user|target|report|cli|requirements))/' },
    },
    {
      name: 'devices-know-no-dsp',
      severity: 'error',
      from: { path: '^support/devices/', pathNot: '\\.(test|crosscheck)\\.ts$' },
      to: { path: '^support/reference/' },
    },
    {
      name: 'words-are-pure',
      severity: 'error',
      comment: 'Words make values of text and of how the target reads the note; they know no stage.',
      from: { path: '^support/world/words/', pathNot: '\\.(test|crosscheck)\\.ts$' },
      to: { path: '^support/world/(stage|acts|expect)/' },
    },
    {
      name: 'the-stage-knows-no-play',
      severity: 'error',
      comment: 'Acts and expectations stand on the stage, and findings are made of what is there.',
      from: { path: '^support/world/(stage|findings)/', pathNot: '\\.(test|crosscheck)\\.ts$' },
      to: { path: '^support/world/(acts|expect)/' },
    },
    {
      name: 'expectations-do-nothing',
      severity: 'error',
      comment: 'What a Then asks moves nothing; a Given may well expect that what it arranges succeeds.',
      from: { path: '^support/world/expect/', pathNot: '\\.(test|crosscheck)\\.ts$' },
      to: { path: '^support/world/acts/' },
    },
    {
      name: 'steps-are-thin',
      severity: 'error',
      comment: 'Steps speak to the World; the World to the rooms.',
      from: { path: '^steps/' },
      to: { path: '^support/', pathNot: '^support/(world|duis|gbcs)/' },
    },
    {
      name: 'views-read-the-record-only',
      severity: 'error',
      comment: 'They decode GBCS for people, and call its items by the names under which they were judged.',
      from: { path: '^support/(report|requirements)/', pathNot: '\\.(test|crosscheck)\\.ts$' },
      to: {
        path: '^(steps|support)/',
        pathNot: '^support/((report|requirements|record|vectors|duis|control|gbcs)/|world/findings/contents/)',
      },
    },
    {
      name: 'the-record-knows-duis-alone',
      severity: 'error',
      comment: 'One definition each of what a run is as data: the stage writes it, report and cli read it.',
      from: { path: '^support/record/', pathNot: '\\.(test|crosscheck)\\.ts$' },
      to: { path: '^(steps|support)/', pathNot: '^support/(record|duis)/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '\\.(test|crosscheck)\\.ts$' },
      to: { path: '\\.(test|crosscheck)\\.ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '^node_modules' },
  },
};
