import { SCHEMA_PACKAGES } from '../../transforms/ast/environment/schemaLibraries';
import { familyPattern, isFamily } from '../../transforms/flow/environment/families';

/** `env.NAME`, `env?.NAME`, `env['NAME']`, that are neither assigned nor deleted. */
const MEMBER =
  /(?<!\bdelete\s+(?:process\.)?)\benv\s*(?:\?\.|\.|(?:\?\.)?\[\s*['"`])\s*(\w+)\b(?!['"`]?\s*\]?\s*(?:\|\||\?\?)?=[^=>])/g;

/** `{ NAME, OTHER = 'x' } = process.env`. */
const PATTERN = /\{([^{}]*)\}\s*=\s*(?:[\w.]+\.)?env\b/g;

/**
 * `'NAME'`, in a file that reads variables by names it is given; a text of small letters could be anything. No key, and
 * nothing that is set: `env['NAME'] = value`, `stubEnv('NAME', value)`.
 */
const QUOTED =
  /(?<!\bstubEnv\(\s*)(['"`])([A-Z][A-Z0-9]*_[A-Z0-9_]+)\1(?!\s*(?::|\]\s*(?:\|\||\?\?)?=[^=>]))/g;

/** `NAME: …` in an object: the row of a schema. */
const KEY = /(?<=[{,]\s*)(['"]?)([A-Z][A-Z0-9]*_[A-Z0-9_]+)\1\s*:/g;

/** What a file holds that reads variables: the environment, or settings that are asked for by name. */
const READS = /env|config/i;

/** `env[`ADOBE_${stage}_KEY`]`. */
const CHOSEN = /\benv\s*(?:\?\.)?\[\s*`([^`]*\$\{[^`]*)`\s*\]/g;

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** Knows which files read an environment variable, from what their texts look like; they are read once, when asked. */
export class EnvironmentReads {
  private readonly byName = new Map<string, Set<string>>();
  /** The names that are put together, as patterns. */
  private readonly chosen: { readonly pattern: RegExp; readonly path: string }[] = [];

  /**
   * @param paths files that may read variables
   * @param read gives their texts
   */
  constructor(paths: readonly string[], read: (path: string) => string | undefined) {
    for (const path of paths) {
      const whole = read(path);
      if (whole === undefined || !READS.test(whole)) continue;
      const text = whole.replace(COMMENT, '');
      for (const [, name = ''] of text.matchAll(MEMBER)) this.add(name, path);
      for (const [, template = ''] of text.matchAll(CHOSEN)) this.addChosen(template, path);
      for (const [, , name = ''] of text.matchAll(QUOTED)) this.add(name, path);
      if (SCHEMA_PACKAGES.some((name) => text.includes(name)))
        for (const [, , name = ''] of text.matchAll(KEY)) this.add(name, path);
      for (const [, names = ''] of text.matchAll(PATTERN))
        for (const name of names.match(/\w+(?=\s*[:=,]|\s*$)/g) ?? []) this.add(name, path);
    }
  }

  private add(name: string, path: string): void {
    const known = this.byName.get(name) ?? new Set();
    this.byName.set(name, known.add(path));
  }

  private addChosen(template: string, path: string): void {
    const family = template.replace(/\$\{[^}]*\}/g, '*');
    if (isFamily(family)) this.chosen.push({ pattern: familyPattern(family), path });
  }

  /** The files that read a variable. */
  of(name: string): readonly string[] {
    const choosing = this.chosen.filter(({ pattern }) => pattern.test(name)).map(({ path }) => path);
    return [...new Set([...(this.byName.get(name) ?? []), ...choosing])];
  }
}
