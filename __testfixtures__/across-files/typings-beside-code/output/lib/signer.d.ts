/** A text as part of a file name. */
export declare function slug(text: string): string;
