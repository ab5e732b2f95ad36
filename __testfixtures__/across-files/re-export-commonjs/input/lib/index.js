'use strict';

module.exports = { ...require('./jwt'), ...require('./format') };
