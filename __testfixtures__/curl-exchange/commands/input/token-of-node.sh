#!/usr/bin/env bash
set -euo pipefail
JWT=$(node scripts/jwt.js)
curl -sS -X POST https://ims-na1.adobelogin.com/ims/exchange/jwt \
  -d client_id="$ADOBE_CLIENT_ID" \
  -d client_secret="$ADOBE_CLIENT_SECRET" \
  -d jwt_token="$JWT" | jq -r .access_token
