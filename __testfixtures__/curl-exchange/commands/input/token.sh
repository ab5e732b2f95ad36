#!/bin/bash
KEY=private.key
unsigned="$(printf '%s' "$header" | b64).$(printf '%s' "$claims" | b64)"
JWT=$unsigned.$(printf '%s' "$unsigned" | openssl dgst -sha256 -sign "$KEY" -binary | b64)

response=$(curl --silent -X POST \
  https://${IMS_HOST}/ims/exchange/jwt/ \
  -H "Content-Type: multipart/form-data" \
  -F client_id=${ADOBE_CLIENT_ID} \
  -F client_secret="${ADOBE_CLIENT_SECRET}" \
  -F jwt_token=${JWT} 2>/dev/null) # ask for a token

token=$(echo "$response" | jq -r .access_token)
expires=$(($(date +%s) + $(echo "$response" | jq .expires_in) / 1000))

curl -s "https://ims-na1.adobelogin.com/ims/exchange/v1/jwt" -d "client_id=$API_KEY&client_secret=$SECRET&jwt_token=$JWT" | jq .
