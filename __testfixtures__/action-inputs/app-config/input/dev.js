const { main } = require('./actions/generic');

exports.getToken = () => main({ ...process.env });
