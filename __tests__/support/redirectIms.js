'use strict';

// Preloaded into the process of a fixture program: TLS connections to IMS end at the emulator on the loopback interface,
// with handshake and certificate check as ever; connections to anywhere else fail. Every HTTP client of Node, and the
// built-in fetch, connects through tls.connect, so none needs to be named here.
const tls = require('node:tls');

// The last one is not IMS: PDF Services gives out tokens itself.
const HOSTS = ['ims-na1.adobelogin.com', 'ims-na1-stg1.adobelogin.com', 'pdf-services.adobe.io'];
const port = Number(process.env.IMS_EMULATOR_PORT);
const connect = tls.connect;

tls.connect = function redirect(options, listener) {
  const { host, servername = host } = options;
  if (!HOSTS.includes(host)) throw new Error(`a fixture program may only connect to IMS, not to ${host}`);
  return connect.call(tls, { ...options, host: '127.0.0.1', port, servername }, listener);
};
