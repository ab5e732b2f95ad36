/** Seconds that an assertion is good for. */
export enum Lifetime {
  Short = 60,
  Usual = 300,
}
