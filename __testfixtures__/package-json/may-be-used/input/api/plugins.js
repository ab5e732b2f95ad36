const names = process.env.PLUGINS.split(',');

module.exports = names.map((name) => require(name));
