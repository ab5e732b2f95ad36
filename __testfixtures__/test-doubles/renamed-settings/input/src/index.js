require('./token').token().then(console.log);
