const jwt = require('jsonwebtoken');

exports.readSession = (cookie) => jwt.verify(cookie, process.env.SESSION_SECRET);
