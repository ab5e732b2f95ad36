import PDFServicesSdk from '@adobe/pdfservices-node-sdk'
import path from 'path'

const file = path.join(process.cwd(), 'credentials.json')

export const makeCredentials = () =>
  PDFServicesSdk.Credentials.serviceAccountCredentialsBuilder()
    .fromFile(file)
    .withClientId(process.env.PDF_CLIENT_ID)
    .build()

export const first = PDFServicesSdk.Credentials.serviceAccountCredentialsBuilder().fromFile(file).build(),
  second = PDFServicesSdk.Credentials.serviceAccountCredentialsBuilder().fromFile('b.json').build()
