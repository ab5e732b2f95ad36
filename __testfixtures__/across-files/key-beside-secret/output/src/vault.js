const { readFile } = require('fs').promises;

exports.read = async (name) => (await readFile(`secrets/${name}`, 'utf8')).trim();
