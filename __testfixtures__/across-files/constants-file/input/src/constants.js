const IMS_HOST = 'https://ims-na1.adobelogin.com';

// Adobe IMS
exports.IMS_JWT_EXCHANGE = `${IMS_HOST}/ims/exchange/jwt`;
exports.IMS_AUDIENCE_PREFIX = `${IMS_HOST}/c/`;
exports.IMS_SCOPE_PREFIX = `${IMS_HOST}/s/`;
exports.CLOUD_MANAGER_METASCOPE = 'ent_cloudmgr_sdk';

// Cloud Manager
exports.CLOUD_MANAGER_API = 'https://cloudmanager.adobe.io/api';
exports.EXECUTION_EVENT = 'https://ns.adobe.com/experience/cloudmanager/pipeline-execution';

exports.ASSERTION_TTL = 300;
exports.REQUEST_TIMEOUT = 15000;
