"use strict";

const axios = require("axios");
const querystring = require("querystring");
const jwt = require("jsonwebtoken");
const config = {
	clientId: process.env.AA_CLIENT_ID,
	clientSecret: process.env.AA_CLIENT_SECRET,
	orgId: process.env.AA_ORG_ID,
	techAccountId: process.env.AA_TECHNICAL_ACCOUNT_ID,
	privateKey: process.env.AA_PRIVATE_KEY,
	companyId: process.env.AA_COMPANY_ID || "acme0",
};

async function getToken() {
	const token = jwt.sign(
		{
			exp: Math.round(87000 + Date.now() / 1000),
			iss: config.orgId,
			sub: config.techAccountId,
			aud: "https://ims-na1.adobelogin.com/c/" + config.clientId,
			"https://ims-na1.adobelogin.com/s/ent_analytics_bulk_ingest_sdk": true,
		},
		config.privateKey,
		{ algorithm: "RS256" }
	);

	const { data } = await axios({
		method: "post",
		url: "https://ims-na1.adobelogin.com/ims/exchange/jwt",
		data: querystring.stringify({
			client_id: config.clientId,
			client_secret: config.clientSecret,
			jwt_token: token,
		}),
		headers: { "Content-Type": "application/x-www-form-urlencoded", "Cache-Control": "no-cache" },
		maxRedirects: 0,
	});
	return data.access_token;
}

async function getSegments() {
	const token = await getToken();
	const { data } = await axios({
		method: "get",
		url: `https://analytics.adobe.io/api/${config.companyId}/segments`,
		headers: {
			Authorization: `Bearer ${token}`,
			"x-api-key": config.clientId,
			"x-proxy-global-company-id": config.companyId,
		},
	});
	return data.content;
}

module.exports = { getToken, getSegments };
