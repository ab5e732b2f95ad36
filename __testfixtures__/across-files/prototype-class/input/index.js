var fs = require('fs');
var ImsClient = require('./lib/ImsClient');

var client = new ImsClient({
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  accountId: process.env.ACCOUNT_ID,
});

exports.getToken = function (callback) {
  fs.readFile('private.key', 'utf8', function (error, key) {
    if (error) return callback(error);
    var token = client.getToken(key);
    client.exchangeToken(token, callback);
  });
};
