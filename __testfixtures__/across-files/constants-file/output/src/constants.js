const IMS_HOST = 'https://ims-na1.adobelogin.com';

// Adobe IMS
exports.IMS_JWT_EXCHANGE = `${IMS_HOST}/ims/token/v3`;

// Cloud Manager
exports.CLOUD_MANAGER_API = 'https://cloudmanager.adobe.io/api';
exports.EXECUTION_EVENT = 'https://ns.adobe.com/experience/cloudmanager/pipeline-execution';

exports.REQUEST_TIMEOUT = 15000;
