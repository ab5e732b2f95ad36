export function getToken(): Promise<string>;
