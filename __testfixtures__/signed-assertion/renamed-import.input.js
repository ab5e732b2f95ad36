const axios = require('axios');
const { sign: signJwt, verify: verifyJwt } = require('jsonwebtoken');

const getToken = async function () {
	const { ADOBE_ID, ADOBE_SECRET, ADOBE_ORG, ADOBE_TECH_ACCT, ADOBE_PEM } = process.env;
	const expires = Math.floor(Date.now() / 1e3) + 300;
	const assertion = signJwt({
		'exp': expires,
		'iss': ADOBE_ORG,
		'sub': ADOBE_TECH_ACCT,
		'aud': `https://ims-na1.adobelogin.com/c/${ADOBE_ID}`,
		'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true
	}, ADOBE_PEM, { algorithm: 'RS256' });

	const { data: { access_token } } = await axios.post(
		'https://ims-na1.adobelogin.com/ims/exchange/jwt',
		new URLSearchParams([
			['client_id', ADOBE_ID],
			['client_secret', ADOBE_SECRET],
			['jwt_token', assertion]
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
