'use strict';

const path = require('node:path');

const README = path.join(__dirname, '..', 'README.md');

/** What the README shows as an example, between its two marks. */
const SHOWN = /(<!-- demo:start -->\n)[^]*(<!-- demo:end -->\n)/;

/** Puts the diff of the bundled example into the text of the README, blank lines as the formatter wants them. */
function withDiff(readme, diff) {
  const lines = diff.replace(/^ $/gm, '');
  return readme.replace(SHOWN, (_whole, start, end) => `${start}\n\`\`\`diff\n${lines}\`\`\`\n\n${end}`);
}

module.exports = { README, withDiff };
