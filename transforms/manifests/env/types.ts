import type { ItemList } from './itemList';

/** One definition of an environment variable in a file, or a place that hands one on. Offsets are of the original text. */
export interface Entry {
  readonly name: string;
  /** As a program would see it; undefined where the variable is only handed on, or its value is no plain text. */
  readonly value: string | undefined;
  /** What goes with the definition: whole lines, or an item of a list on one line with the comma. */
  readonly start: number;
  readonly end: number;
  /** Where the name and the value are written. */
  readonly nameRange: readonly [start: number, end: number];
  readonly valueRange: readonly [start: number, end: number] | undefined;
  /** Whether whole lines are meant, with the comments above them. */
  readonly isLines: boolean;
  /** Another definition in the form of this one, to be put at its start or end. */
  readonly write: (name: string, value: string | undefined) => string;
  /** A value as it is written here, quoted where it has to be; `name` if another is written before it. */
  readonly writeValue: (value: string, name?: string) => string;
}

/** Definitions that a program gets together: those of one file, one service, one step. */
export interface EntryGroup {
  readonly entries: readonly Entry[];
  /** Whether what gets them gets nothing else of the file: the program that a command starts. */
  readonly isAlone?: boolean;
  /** What goes when all its entries do: the line `environment:`. */
  readonly whole?: { readonly start: number; readonly end: number };
  /** The list that its entries are items of, without their commas, if they are: they begin where items do. */
  readonly list?: ItemList;
}
