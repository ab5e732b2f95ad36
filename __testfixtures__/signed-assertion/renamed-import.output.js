const axios = require('axios');
const { sign: signJwt, verify: verifyJwt } = require('jsonwebtoken');

const getToken = async function () {
	const { ADOBE_ID, ADOBE_SECRET } = process.env;

	const { data: { access_token } } = await axios.post(
		'https://ims-na1.adobelogin.com/ims/token/v3',
		new URLSearchParams([
			['grant_type', 'client_credentials'],
			['client_id', ADOBE_ID],
			['client_secret', ADOBE_SECRET],
			['scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session']
		])
	);
	return access_token;
};

// express middleware for our own sessions
const requireLogin = (req, res, next) => {
	try {
		req.user = verifyJwt(req.cookies.session, process.env.SESSION_SECRET);
		next();
	} catch (e) {
		res.status(401).send('Please log in');
	}
};

const startSession = (res, user) =>
	res.cookie('session', signJwt({ sub: user.id }, process.env.SESSION_SECRET, { expiresIn: '8h' }), { httpOnly: true });

module.exports = { getToken, requireLogin, startSession };
