'use strict';

const path = require('node:path');

const README = path.join(__dirname, '..', 'README.md');

/** What the README shows as an example, between its two marks. */
const SHOWN = /(<!-- demo:start -->\n)[^]*(<!-- demo:end -->\n)/;

/** The files that tell the story; the demo shows the others as well. */
const FILES = ['.env.example', 'src/adobe-token.js'];

/** Puts the diff of the bundled example into the text of the README, blank lines as the formatter wants them. */
function withDiff(readme, diff) {
  const parts = diff.split(/^(?=--- a\/)/m);
  const shown = parts.filter((part) => FILES.some((file) => part.startsWith(`--- a/${file}\n`)));
  const lines = shown.join('').replace(/^ $/gm, '');
  return readme.replace(SHOWN, (_whole, start, end) => `${start}\n\`\`\`diff\n${lines}\`\`\`\n\n${end}`);
}

module.exports = { README, withDiff };
