#!/bin/bash
set -e

npx @adobe/reactor-uploader@6.0.2 package.zip --auth.client-id="$ID"
