/** The target cannot be reached, or answered nothing in time: nothing can be said about its conformance. */
export class TargetUnavailable extends Error {
  static {
    this.prototype.name = 'TargetUnavailable';
  }
}
