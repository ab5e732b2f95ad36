export default process.env.IMS_TECH_ACCOUNT;

export const HOST = 'https://ims-na1.adobelogin.com';
