const clientId = process.env.PDF_CLIENT_ID
const clientSecret = process.env.PDF_CLIENT_SECRET

const getToken = async () => {
  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}&scope=${encodeURIComponent(process.env.PDF_SCOPES)}`
  })
  const json = await res.json()
  if (json.error) throw new Error(json.error_description)
  return json.access_token
}

const createAsset = async mediaType => {
  const res = await fetch('https://pdf-services.adobe.io/assets', {
    method: 'POST',
    headers: { Authorization: `Bearer ${await getToken()}`, 'x-api-key': clientId, 'Content-Type': 'application/json' },
    body: JSON.stringify({ mediaType })
  })
  return res.json()
}

module.exports = { getToken, createAsset }
