/** A replacement of a range of the text, without the file it belongs to. */
export interface JsonEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
