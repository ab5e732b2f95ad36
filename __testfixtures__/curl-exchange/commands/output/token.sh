#!/bin/bash
KEY=private.key
unsigned="$(printf '%s' "$header" | b64).$(printf '%s' "$claims" | b64)"
JWT=$unsigned.$(printf '%s' "$unsigned" | openssl dgst -sha256 -sign "$KEY" -binary | b64)

response=$(curl --silent -X POST \
  https://${IMS_HOST}/ims/token/v3 \
  -H "Content-Type: application/x-www-form-urlencoded" \
  --data-urlencode client_id=${ADOBE_CLIENT_ID} \
  --data-urlencode client_secret="${ADOBE_CLIENT_SECRET}" \
  -d grant_type=client_credentials \
  --data-urlencode "scope=${ADOBE_SCOPES}" 2>/dev/null) # ask for a token

token=$(echo "$response" | jq -r .access_token)
expires=$(($(date +%s) + $(echo "$response" | jq .expires_in) / 1000))

curl -s "https://ims-na1.adobelogin.com/ims/token/v3" -d "client_id=$API_KEY&client_secret=$SECRET&grant_type=client_credentials&scope=$ADOBE_SCOPES" | jq .
