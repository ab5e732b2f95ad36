import { readWord } from './readWord';
import type { Command, Pipeline, Range, Redirect, Separator, Word } from './types';

/** Words that open a list of their own, at the place of a command. */
const OPENING = new Set(['then', 'do', 'else', 'if', 'elif', 'while', 'until', 'case', '{']);
/** Words that close one; what opens with the same word closes first: `then` ends the condition. */
const CLOSING = new Set(['fi', 'done', 'esac', '}', 'then', 'do', 'else', 'elif']);
/** Words before a command that say nothing about what it is. */
const PREFIXES = new Set(['!', 'time']);

const REDIRECT = /^(?:\d*|&)(>>|>\||>&|<<<|<<-|<<|<&|<>|>|<)/;
const SEPARATOR = /^(?:&&|\|\||;;?|&|\r?\n)/;

/** A pipeline that is being read. */
interface Open {
  commands: Command[];
  words: Word[];
  redirects: Redirect[];
  before: Separator;
}

/**
 * Reads a script of sh or bash as far as commands and their words go. It never fails: what it does not know comes out
 * as words of some command, so callers act on commands that they know and no others.
 *
 * @returns all pipelines in order, those within `$(…)` after the one that holds them
 */
export function parseShell(text: string): Pipeline[] {
  const found: Pipeline[] = [];
  let lists = 0;
  const parse = ({ start, end }: Range): void =>
    new ListReader(text, end, found, () => (lists += 1), parse).read(start);
  parse({ start: 0, end: text.length });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

class ListReader {
  private open: Open = { commands: [], words: [], redirects: [], before: '' };
  private readonly stack: { readonly list: number; readonly isSubshell: boolean }[];
  private heredocs: { redirect: Redirect; delimiter: string; command: Redirect[] }[] = [];

  constructor(
    private readonly text: string,
    private readonly end: number,
    private readonly found: Pipeline[],
    private readonly newList: () => number,
    private readonly parseInner: (range: Range) => void,
  ) {
    this.stack = [{ list: newList(), isSubshell: false }];
  }

  read(start: number): void {
    let at = start;
    while (at < this.end) at = this.step(at);
    this.closePipeline('', this.end, this.end);
  }

  private step(at: number): number {
    const rest = this.text.slice(at, this.end);
    const blank = /^(?:[ \t]|\r(?!\n)|\\\r?\n)+/.exec(rest);
    if (blank) return at + blank[0].length;
    if (rest.startsWith('#')) return at + (/^[^\r\n]*/.exec(rest)?.[0].length ?? 1);
    const redirect = REDIRECT.exec(rest);
    if (redirect) return this.readRedirect(at, redirect[0].length, redirect[1] ?? '');
    const separator = SEPARATOR.exec(rest)?.[0];
    if (separator !== undefined) return this.closePipeline(nameOf(separator), at, at + separator.length);
    if (rest.startsWith('|')) return this.closeCommand(at + (rest.startsWith('|&') ? 2 : 1));
    if (rest.startsWith('(')) return this.openList(at + 1, true);
    if (rest.startsWith(')')) return this.closeParenthesis(at, at + 1);
    return this.readCommandWord(at);
  }

  private readCommandWord(at: number): number {
    const { end, value, inner } = readWord(this.text.slice(0, this.end), at);
    inner.forEach(this.parseInner);
    const atCommand = this.open.words.length === 0 && this.open.redirects.length === 0;
    if (atCommand && value !== undefined && PREFIXES.has(value)) return end;
    if (atCommand && value !== undefined && (OPENING.has(value) || CLOSING.has(value))) {
      if (CLOSING.has(value)) this.closeList(at, end);
      if (OPENING.has(value)) this.openList(end);
      return end;
    }
    this.open.words.push({ start: at, end, raw: this.text.slice(at, end), value });
    return end;
  }

  private readRedirect(at: number, width: number, operator: string): number {
    const from = at + width + (/^[ \t]*/.exec(this.text.slice(at + width))?.[0].length ?? 0);
    const { end, value, inner } = readWord(this.text.slice(0, this.end), from);
    inner.forEach(this.parseInner);
    const target = end > from ? { start: from, end, raw: this.text.slice(from, end), value } : undefined;
    const redirect: Redirect = { start: at, end, operator, target };
    this.open.redirects.push(redirect);
    if (operator.startsWith('<<') && operator !== '<<<' && target)
      this.heredocs.push({
        redirect,
        delimiter: target.raw.replace(/['"\\]/g, ''),
        command: this.open.redirects,
      });
    return Math.max(end, at + width);
  }

  private closeCommand(next: number): number {
    const { words, redirects } = this.open;
    const parts = [...words, ...redirects];
    if (parts.length > 0)
      this.open.commands.push({
        start: Math.min(...parts.map((part) => part.start)),
        end: Math.max(...parts.map((part) => part.end)),
        words,
        redirects,
      });
    this.open.words = [];
    this.open.redirects = [];
    return next;
  }

  private closePipeline(after: Separator, at: number, next: number): number {
    this.closeCommand(at);
    const end = after === '\n' ? this.readHeredocs(next) : next;
    const { commands, before } = this.open;
    const [first] = commands;
    const last = commands.at(-1);
    if (first && last)
      this.found.push({
        start: first.start,
        end: last.end,
        commands,
        before,
        after,
        afterEnd: next,
        list: this.stack.at(-1)?.list ?? 0,
      });
    // Blank lines do not come between a command and what joined it to the one before.
    const isJoined = after === '\n' && commands.length === 0 && (before === '&&' || before === '||');
    this.open = { commands: [], words: [], redirects: [], before: isJoined ? before : after };
    return end;
  }

  private readHeredocs(from: number): number {
    let at = from;
    for (const { redirect, delimiter, command } of this.heredocs) {
      const pattern = new RegExp(`^[ \\t]*${delimiter.replace(/[^\w]/g, '\\$&')}[ \\t]*\\r?$`, 'm');
      const match = pattern.exec(this.text.slice(at, this.end));
      const end = match ? at + match.index + match[0].length : this.end;
      command[command.indexOf(redirect)] = { ...redirect, body: { start: at, end } };
      at = match ? Math.min(end + 1, this.end) : end;
    }
    this.heredocs = [];
    return at;
  }

  private openList(next: number, isSubshell = false): number {
    this.closeCommand(next);
    this.stack.push({ list: this.newList(), isSubshell });
    this.open.before = '';
    return next;
  }

  private closeList(at: number, next: number): number {
    this.closePipeline('', at, next);
    if (this.stack.length > 1) this.stack.pop();
    return next;
  }

  /** The end of a subshell, or of a pattern of `case`: what comes is a list of its own then. */
  private closeParenthesis(at: number, next: number): number {
    if (this.stack.at(-1)?.isSubshell) return this.closeList(at, next);
    this.open.words = [];
    this.stack[this.stack.length - 1] = { list: this.newList(), isSubshell: false };
    return next;
  }
}

function nameOf(separator: string): Separator {
  if (separator.endsWith('\n')) return '\n';
  return separator === ';;' ? ';' : (separator as Separator);
}
