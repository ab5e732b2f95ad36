import axios from 'axios';
import { loadConfig } from './config';
import { ImsClient } from './ImsClient';
import { ForwardedEvent } from './types';

const config = loadConfig();
const ims = new ImsClient(config);

export async function getToken(): Promise<string> {
  return ims.getAccessToken();
}

/** Sends one event on to Adobe I/O Events. */
export async function forward(event: ForwardedEvent): Promise<void> {
  const response = await axios.post('https://eventsingress.adobe.io', event, {
    headers: {
      Authorization: `Bearer ${await getToken()}`,
      'x-api-key': config.clientId,
      'Content-Type': 'application/cloudevents+json',
    },
    validateStatus: () => true,
  });
  if (response.status === 401) {
    ims.invalidate();
  }
}
