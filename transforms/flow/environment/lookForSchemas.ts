import { SCHEMA_PACKAGES } from '../../ast/environment/schemaLibraries';
import type { ModuleContext } from '../../context';

/**
 * How code says that it means the environment, or is given what was checked; most schemas are about something else.
 */
const ENVIRONMENT = /\benv\b|\bConfigModule\b|\bConfigService\b|\bregisterAs\b/;

/**
 * Asks for the files around that check the environment, and in NestJS for those that are given what was checked: nothing
 * need lead to them from the code that reads it.
 */
export function lookForSchemas({ set, views }: ModuleContext): void {
  const seen = new Set<string>();
  for (const { module } of views) {
    const home = set.packageOf(module);
    for (const name of SCHEMA_PACKAGES) {
      const key = `${home?.directory ?? module.path} ${name}`;
      if (seen.has(key) || home?.dependencies.has(name) === false) continue;
      seen.add(key);
      set.usersOf(name, module, (text) => ENVIRONMENT.test(text));
    }
  }
}
