/** The bare token, or the token with its type. */
export function show(token: string): string;
export function show(token: string, type: string): string;
export function show(token: string, type?: string): string {
  return type === undefined ? token : `${type} ${token}`;
}
