#!/usr/bin/env bash
set -euo pipefail
JWT=$(node scripts/jwt.js)
curl -sS -X POST https://ims-na1.adobelogin.com/ims/token/v3 \
  -d client_id="$ADOBE_CLIENT_ID" \
  -d client_secret="$ADOBE_CLIENT_SECRET" \
  -d grant_type=client_credentials \
  --data-urlencode "scope=$ADOBE_SCOPES" | jq -r .access_token
