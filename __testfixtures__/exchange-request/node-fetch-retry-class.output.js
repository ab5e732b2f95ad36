/*
 * Copyright 2021 The Rendition Service Authors
 * SPDX-License-Identifier: Apache-2.0
 */

'use strict';

const fetch = require('@adobe/node-fetch-retry');

const IMS_ENDPOINT = 'https://ims-na1.adobelogin.com';

/**
 * @typedef {Object} TechnicalAccount
 * @property {string} clientId api key
 * @property {string} clientSecret client secret
 * @property {string[]} scopes OAuth scopes to ask for
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
        const form = new URLSearchParams();
        form.append('grant_type', 'client_credentials');
        form.append('client_id', account.clientId);
        form.append('client_secret', account.clientSecret);
        form.append('scope', account.scopes.join(','));

        const response = await fetch(`${this.imsEndpoint}/ims/token/v3`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
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
        clientId: process.env.CLIENT_ID,
        clientSecret: process.env.CLIENT_SECRET,
        scopes: [
            'openid',
            'AdobeID',
            'event_receiver',
            'event_receiver_api',
            'read_organizations',
            'additional_info.projectedProductContext',
            'additional_info.roles',
            'adobeio_api',
            'read_client_secret',
            'manage_client_secrets',
            'asset_compute',
        ]
    });
}

async function download(url) {
    const response = await fetch(url, { retryOptions: { retryMaxDuration: 60000 } });
    return response.buffer();
}

module.exports = { getToken, download };
