# npx @adobe/reactor-uploader --private-key=k --tech-account-id=t
npx @adobe/reactor-uploader@6.0.2 pkg.zip --auth.client-id="$ID" --upload-timeout=300
echo "Y" | npx @adobe/reactor-releaser@4.0.0-beta.8 --auth.client-id="$ID"
npx @adobe/reactor-uploader
echo "npx @adobe/reactor-uploader --private-key=k --tech-account-id=t"
terraform apply --private-key=k
