/** What stands in the place of a secret. */
export const REDACTED = '[redacted]';

/** How the name of a secret ends: `client_secret`, `ADOBE_CLIENT_SECRET`, `clientSecret`, `jwtToken`, `keyPassphrase`. */
const NAME = String.raw`(?:secret(?:[_-]?(?:access[_-]?)?key)?|private[_-]?key|pass(?:word|phrase|wd)|(?<![a-z])pass|(?:access|auth|bearer|id|jwt|refresh)[_-]?token|assertion)s?`;

/** A bounded gap: two unbounded ones in a row take minutes on a long run of blanks. */
const GAP = String.raw`\s{0,50}`;

/** Between a name and its value: a quote or bracket that ends the name, a type, an operator, a first choice (`a || `). */
const ASSIGNED =
  String.raw`['"\`]?\]?[!?]?${GAP}(?::${GAP}string${GAP})?(?:={1,3}|!==?|:|\|\|=?|\?\?=?)${GAP}(?:[([]${GAP})?` +
  String.raw`(?:[\w$.?[\]'"]{1,99}${GAP}(?:\|\||\?\?)${GAP})?`;

/** A literal in quotes; or a template, but with an expression in it that is code, not a secret. */
const LITERAL = String.raw`(?:(?<quote>['"])(?<secret>(?:\\.|(?!\k<quote>)[^\\\n])+)\k<quote>)`;
const TEMPLATE = String.raw`\`(?<secret>(?:\\.|[^\`\\$])+)\``;

/** Each pattern has a group `secret`, the last thing in it but for a quote: what must not be seen. */
export const SECRET_PATTERNS: readonly RegExp[] = [
  // A client secret as Adobe issues it, a JSON web token, a key in base64, with or without its header, a bearer token.
  /\b(?<secret>[ps]8e-[\w-]{6,})/g,
  /\b(?<secret>eyJ[\w-]{4,}(?:\.[\w-]*){0,2})/g,
  /(?<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/=_-]*)/g,
  /(?<![\w+/])(?<secret>MII[A-Za-z0-9+/]{60,}={0,2})/g,
  // What other services give: basic authentication, a password in a URL, a Slack token.
  /\b[Bb]asic\s+(?<secret>(?=[A-Za-z]*[\d+/=])[A-Za-z0-9+/]{8,}={0,2})/g,
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"`]{1,99}:(?<secret>[^\s/:@'"`$]{1,99})(?=@)/gi,
  /\b(?<secret>xox[a-z]-[\w-]{8,})/g,
  /\bbearer\s+(?<secret>(?=[^\s'"`]*\d)[\w.~+/-]{8,}=*)/gi,
  ...patternsForName(NAME, 'gi'),
  // form.append('client_secret', '…')
  new RegExp(String.raw`\w\(${GAP}['"\`][\w-]*${NAME}['"\`]\s*,\s*${LITERAL}`, 'gi'),
  // client_secret=…& in a query or form
  new RegExp(String.raw`(?<=[?&'"\`])[\w-]*${NAME}=(?<secret>[^\s&'"\`$<{}()[\],;]+)(?=[&'"\`\s]|$)`, 'gim'),
  // CLIENT_SECRET=… in a file of variables
  /^[ \t]*(?:export[ \t]+)?[A-Z][A-Z0-9_]*(?:SECRET|KEY|TOKEN|PASSWORD|PASSPHRASE)=(?<secret>[^\s'"`$;]+)/gm,
];

/** A variable that a secret is taken from: `client_secret: variable`, `set('client_secret', variable)`. */
export const SECRET_SOURCE = new RegExp(
  String.raw`${NAME}(?:['"\`]?\]?${GAP}[:=]|['"\`]${GAP},)${GAP}(?:[\w$]+\.)*(?<variable>[A-Za-z_$][\w$]*)(?![\w$.(])`,
  'gi',
);

/** Recognises a literal assigned to a name. `name` is the source of a regular expression. */
export function patternsForName(name: string, flags: string): RegExp[] {
  return [LITERAL, TEMPLATE].map((value) => new RegExp(name + ASSIGNED + value, flags));
}

/** Values under the name of a secret that are not one: a file name, the name of a variable, a place holder. */
export const HARMLESS_VALUES: readonly RegExp[] = [
  /^[\w./~@-]+\.(?:key|pem|p8|crt|txt|json|env)$/i,
  /^(?:[A-Z]+_)+(?:SECRET|KEY|TOKEN|PASSWORD|PASSPHRASE)S?$/,
  /^(?:client|jwt|private|access)[_-]?(?:secret|token|key)$/i,
  /^[<{[]?your[ _-](?:[a-z]+[ _-])*(?:secret|key|token|password|passphrase)(?:[ _-]here)?[>}\]]?$/i,
  /^\[redacted\]$/,
];
