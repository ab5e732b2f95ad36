/** The JWT of the service account. */
export function createAssertion(): string;
