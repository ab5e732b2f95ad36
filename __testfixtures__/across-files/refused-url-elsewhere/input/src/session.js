const axios = require('axios');
const { EXCHANGE } = require('./urls');

/** Sends what the caller has put together. */
exports.openSession = async (form) => (await axios.post(EXCHANGE, form)).data.access_token;
