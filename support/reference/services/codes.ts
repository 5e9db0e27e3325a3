/**
 * Codes that the schema has and no public text describes (facts J), with the meaning that the reference gives them.
 * Scenarios do not rest on them.
 */
export const OUR_READING = {
  /** 8.3: not in a status from which it can be decommissioned. */
  notInService: 'E080301',
  /** 8.4: the status change is for the other kind of device. */
  statusForOtherKind: 'E080405',
  /** 8.4: only a device that is Pending can be deleted. */
  notPending: 'E080406',
  /** 8.4: only an ESME has a variant. */
  variantForNoEsme: 'E080407',
  /** 8.4: only a meter has a meter point. */
  meterPointForNoMeter: 'E080408',
  /** 12.2: the device is known already, or its GPF has the same identifier (facts E.9). */
  alreadyNotified: 'E120201',
  /** 5.1: the User may not send the Service Request that is to be scheduled. */
  notForThisUser: 'E050101',
  /** 5.1: the Service Request is not for that device. */
  notForThisDevice: 'E050102',
  /** 5.1: the schedule ends before it starts, or has started. */
  noTimeToRun: 'E050103',
  /** 5.1: as many schedules as a device may have are there. */
  tooManySchedules: 'E050105',
  /** 5.2, 5.3: no such schedule of this User. */
  noScheduleToRead: 'E050201',
  noScheduleToDelete: 'E050301',
  /**
   * A value that the schema admits has no place in the command: a number too great, a certificate that is none (facts B.2: other error).
   */
  unbuildableCommand: 'E100',
} as const;
