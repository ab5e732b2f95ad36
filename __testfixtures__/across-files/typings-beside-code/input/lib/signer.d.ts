/** The assertion that IMS takes for a token. */
export declare function createJwt(clientId: string): string;
/** A text as part of a file name. */
export declare function slug(text: string): string;
