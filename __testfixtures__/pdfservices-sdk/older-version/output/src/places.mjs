import PDFServicesSdk from '@adobe/pdfservices-node-sdk'
import path from 'path'
import { readFileSync } from 'fs'

const file = path.join(process.cwd(), 'credentials.json')

export const makeCredentials = () =>
  PDFServicesSdk.Credentials.servicePrincipalCredentialsBuilder()
    .withClientSecret(JSON.parse(readFileSync(file, 'utf8')).client_credentials.client_secret)
    .withClientId(process.env.PDF_CLIENT_ID)
    .build()

export const first = PDFServicesSdk.Credentials.servicePrincipalCredentialsBuilder().withClientId(JSON.parse(readFileSync(file, 'utf8')).client_credentials.client_id).withClientSecret(JSON.parse(readFileSync(file, 'utf8')).client_credentials.client_secret).build(),
  second = PDFServicesSdk.Credentials.servicePrincipalCredentialsBuilder().withClientId(JSON.parse(readFileSync('b.json', 'utf8')).client_credentials.client_id).withClientSecret(JSON.parse(readFileSync('b.json', 'utf8')).client_credentials.client_secret).build()
