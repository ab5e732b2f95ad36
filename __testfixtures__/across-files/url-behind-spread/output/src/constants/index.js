module.exports = { ...require('./urls'), RETRIES: 3 };
