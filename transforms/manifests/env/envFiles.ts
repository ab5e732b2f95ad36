/** Words by which a file says that its values are samples. */
const TEMPLATE_WORD =
  /(?:^|[._-])(?:example|sample|template|tmpl|tpl|dist|defaults?|schema|skeleton)(?=[._-]|$)/i;

const ENV_NAME =
  /^(?:\.env(?:[._-].*)?|env(?:[._-](?:example|sample|template|tmpl|tpl|dist))+|dot_?env|[\w.-]+\.env)$/i;

/** Whether a file of this path holds environment variables, line by line. */
export function isEnvFile(path: string): boolean {
  const name = nameOf(path);
  return ENV_NAME.test(name) && !/\.[cm]?[jt]s$|\.json$|\.ya?ml$/.test(name);
}

/** Whether such a file is there to be copied: it holds no real values, so it may be rewritten. */
export function isEnvTemplate(path: string): boolean {
  const name = nameOf(path);
  return isEnvFile(path) && (TEMPLATE_WORD.test(name) || /^dot_?env$/i.test(name));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
