const { fetch, context } = require('@adobe/fetch');
const settings = require('convict').config({});

module.exports = { page: (url) => fetch(url), settings, h1: context({ alpnProtocols: ['http/1.1'] }) };
