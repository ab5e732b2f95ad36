/*
 * Copyright 2021 The Rendition Service Authors
 * SPDX-License-Identifier: Apache-2.0
 */

'use strict';

const fetch = require('@adobe/node-fetch-retry');
const FormData = require('form-data');
const jsonwebtoken = require('jsonwebtoken');

const IMS_ENDPOINT = 'https://ims-na1.adobelogin.com';
const DEFAULT_EXPIRY_SECONDS = 60 * 60 * 24;

/**
 * @typedef {Object} TechnicalAccount
 * @property {string} id technical account id
 * @property {string} org IMS organization
 * @property {string} clientId api key
 * @property {string} clientSecret client secret
 * @property {string} privateKey private key
 * @property {string[]} metaScopes metascopes to ask for
 */

class ServiceAuth {
    constructor(params = {}) {
        this.imsEndpoint = params.imsEndpoint || IMS_ENDPOINT;
    }

    /**
     * Creates a JWT and swaps it for an access token.
     *
     * @param {TechnicalAccount} account
     * @returns {Promise<string>} access token
     */
    async createAccessToken(account) {
        const claims = {
            exp: Math.round(Date.now() / 1000) + DEFAULT_EXPIRY_SECONDS,
            iss: account.org,
            sub: account.id,
            aud: `${this.imsEndpoint}/c/${account.clientId}`
        };
        account.metaScopes.forEach(scope => {
            claims[`${this.imsEndpoint}/s/${scope}`] = true;
        });
        const token = jsonwebtoken.sign(claims, account.privateKey, { algorithm: 'RS256' });

        const form = new FormData();
        form.append('client_id', account.clientId);
        form.append('client_secret', account.clientSecret);
        form.append('jwt_token', token);

        const response = await fetch(`${this.imsEndpoint}/ims/exchange/v1/jwt`, {
            method: 'POST',
            headers: form.getHeaders(),
            body: form,
            retryOptions: { retryMaxDuration: 10000, retryInitialDelay: 500 }
        });
        if (!response.ok) {
            throw new Error(`Unable to get an access token: ${response.status} ${await response.text()}`);
        }
        const { access_token } = await response.json();
        return access_token;
    }
}

async function getToken() {
    const auth = new ServiceAuth();
    return auth.createAccessToken({
        id: process.env.TECHNICAL_ACCOUNT_ID,
        org: process.env.ORGANIZATION_ID,
        clientId: process.env.CLIENT_ID,
        clientSecret: process.env.CLIENT_SECRET,
        privateKey: process.env.PRIVATE_KEY,
        metaScopes: ['event_receiver_api', 'ent_adobeio_sdk', 'asset_compute_meta']
    });
}

async function download(url) {
    const response = await fetch(url, { retryOptions: { retryMaxDuration: 60000 } });
    return response.buffer();
}

module.exports = { getToken, download };
