module.exports = (level) => ({
  info: (text) => level !== 'quiet' && process.stderr.write(`${text}\n`),
});
