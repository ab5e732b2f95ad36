const axios = require('axios');
// const jwt = require('jsonwebtoken'); was needed here once
const { getToken } = require('./token');

exports.listUsers = async (url) => axios.get(url, { headers: { authorization: `Bearer ${await getToken()}` } });
