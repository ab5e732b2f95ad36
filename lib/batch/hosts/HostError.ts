/** What a hosting service, or the way to it, made of a call that failed. */
export class HostError extends Error {
  /**
   * @param transient whether the same call may go better another time: rate limit, outage, network
   * @param status of the answer, where there was one
   */
  constructor(
    message: string,
    readonly transient: boolean,
    readonly status?: number,
  ) {
    super(message);
  }
}
