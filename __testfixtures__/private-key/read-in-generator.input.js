const co = require('co');
const rp = require('request-promise');
const jwt = require('jsonwebtoken');
const fs = require('fs-extra');

module.exports = co.wrap(function* () {
	const privateKey = yield fs.readFile(process.env.PRIVATE_KEY_PATH);
	const claims = {
		iss: process.env.ORG_ID,
		sub: process.env.TECHNICAL_ACCOUNT_ID,
		aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
		'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
	};
	const result = yield rp({
		method: 'POST',
		uri: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
		form: {
			client_id: process.env.CLIENT_ID,
			client_secret: process.env.CLIENT_SECRET,
			jwt_token: jwt.sign(claims, privateKey, { algorithm: 'RS256', expiresIn: '1h' }),
		},
		json: true,
	});
	return result.access_token;
});
