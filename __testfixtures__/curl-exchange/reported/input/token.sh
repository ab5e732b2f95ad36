URL=https://ims-na1.adobelogin.com/ims/exchange/jwt
curl "$URL" -d @body.txt
curl https://ims-na1.adobelogin.com/ims/exchange/jwt -d @body.txt
curl https://ims-na1.adobelogin.com/ims/exchange/jwt --json '{"client_id":"a"}'
curl https://ims-na1.adobelogin.com/ims/exchange/jwt -d 'client_id=a&client_secret=b&jwt_token=c'
wget --post-file body.txt https://ims-na1.adobelogin.com/ims/exchange/jwt
