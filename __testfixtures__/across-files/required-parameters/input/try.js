const { main } = require('./actions');

/** Runs the action as the platform would. */
exports.run = async () => (await main({ ...process.env })).body;
