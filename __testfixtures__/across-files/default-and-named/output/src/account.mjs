export const HOST = 'https://ims-na1.adobelogin.com';
