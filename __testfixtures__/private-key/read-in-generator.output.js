const co = require('co');
const rp = require('request-promise');

module.exports = co.wrap(function* () {
	const result = yield rp({
		method: 'POST',
		uri: 'https://ims-na1.adobelogin.com/ims/token/v3',
		form: {
			grant_type: 'client_credentials',
			client_id: process.env.CLIENT_ID,
			client_secret: process.env.CLIENT_SECRET,
			scope: 'openid,AdobeID,user_management_sdk',
		},
		json: true,
	});
	return result.access_token;
});
