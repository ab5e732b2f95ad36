const AdobeFetch = require('@adobe/fetch');

module.exports = (settings) => AdobeFetch.config(settings);
