# curl https://ims-na1.adobelogin.com/ims/exchange/jwt -d client_id=a -d client_secret=b -d jwt_token=c
curl https://ims-na1.adobelogin.com/ims/token/v3 -d grant_type=client_credentials -d client_id=a -d client_secret=b
curl https://acme.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange -F client_id=a -F client_secret=b -F jwt_token=c
echo "This used to post to /ims/exchange/jwt"
