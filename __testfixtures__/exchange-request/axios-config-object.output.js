"use strict";

const axios = require("axios");
const querystring = require("querystring");
const config = {
	clientId: process.env.AA_CLIENT_ID,
	clientSecret: process.env.AA_CLIENT_SECRET,
	companyId: process.env.AA_COMPANY_ID || "acme0",
};

async function getToken() {
	const { data } = await axios({
		method: "post",
		url: "https://ims-na1.adobelogin.com/ims/token/v3",
		data: querystring.stringify({
			grant_type: "client_credentials",
			client_id: config.clientId,
			client_secret: config.clientSecret,
			scope: "openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function",
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
