/** Files that are not mutated, since no scenario can say anything about them, and what holds them in place of the scenarios. */
export interface Spared {
  /** Relative to support: a file, or a folder where it ends with `/`. */
  readonly files: readonly string[];
  readonly reason: string;
  /** The tests, relative to support. */
  readonly heldBy: readonly string[];
}

/** What belongs to the server alone, and the contents of services that the note leaves as they were and no scenario sends. */
export const SPARED: readonly Spared[] = [
  {
    files: ['entrance', 'image', 'input-journal', 'kinds', 'lmdb-journal', 'lmdb-ledger', 'room', 'systems-image'].map(
      (name) => `reference/state/${name}.ts`,
    ),
    reason: 'serve --state: what is kept on a disk, and taken up again after a kill',
    heldBy: ['image.test', 'state.test', 'systems-image.test', 'kill.crosscheck'].map((name) => `reference/state/${name}.ts`),
  },
  {
    files: ['reference/boxed/furnish.ts', 'reference/boxed/home.ts'],
    reason: 'serve --boxed: the home of the published test keys',
    heldBy: ['reference/boxed/boxed.test.ts', 'reference/rtds/boxed.crosscheck.ts'],
  },
  {
    files: ['reference/smki/smki-directory.ts', 'reference/smki/smki-service.ts'],
    reason: 'the services of the SMKI Repository, which are no DUIS',
    heldBy: ['reference/boxed/boxed.test.ts', 'reference/rtds/registry-client.crosscheck.ts'],
  },
  {
    files: ['reference/clock/real-clock.ts'],
    reason: 'a run of the embedded reference is in virtual time',
    heldBy: ['reference/clock/clock.test.ts'],
  },
  {
    files: ['reference/control/'],
    reason: 'the control interface is the way of the suite into its own reference: no statement about a product',
    heldBy: ['reference/control/control.test.ts', 'reference/control/leases.test.ts'],
  },
  {
    files: ['reference/delivery/withheld.ts', 'reference/delivery/message-ids.ts'],
    reason: 'serve: messages of which it is not known whether their User has them, for somebody to decide about',
    heldBy: ['reference/delivery/outbox.test.ts'],
  },
  {
    files: ['reference/gateway/peer.ts'],
    reason: 'serve with mutual TLS',
    heldBy: ['reference/gateway/tls.test.ts'],
  },
  {
    files: ['reference/behaviour/selection-for.ts'],
    reason: 'readings other than the usual ones',
    heldBy: ['cli/prove/readings/readings.crosscheck.ts'],
  },
  {
    files: [
      ...['alert-behaviours', 'billing-calendar', 'charges', 'electricity-prices', 'electricity-schedules', 'electricity-switching'],
      ...['in-order', 'settings', 'sub-ghz'],
    ].map((name) => `transform/computed/${name}.ts`),
    reason: 'what commands hold of services that no requirement is about and no scenario sends; it is compared with the published ones',
    heldBy: ['transform/computed/computed.test.ts', 'transform/templates-proven.crosscheck.ts'],
  },
  {
    files: ['transform/bodies/gas-settings.ts'],
    reason: '6.8 and 6.22 of a gas meter: no requirement is about them and no scenario sends them',
    heldBy: ['transform/bodies/gas-settings.test.ts'],
  },
];
