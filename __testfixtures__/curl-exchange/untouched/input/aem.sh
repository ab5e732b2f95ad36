scope=https://ims-na1.adobelogin.com/s/ent_aem_cloud_api
curl https://ims-na1.adobelogin.com/ims/exchange/jwt -d client_id=a -d client_secret=b -d jwt_token=c
