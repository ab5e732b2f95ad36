import { LINKS } from './facts';

interface StepText {
  readonly title: string;
  /** What to know, in Markdown, whatever the credential. */
  readonly about: readonly string[];
  /** What to do, likewise. */
  readonly items: readonly string[];
  readonly source: string;
}

/** What a person does, in Adobe's words for the parts of its console. */
export const STEP_TEXTS = {
  code: {
    title: 'Finish the code',
    about: [],
    items: [],
    source: 'the findings of this run',
  },
  credential: {
    title: 'Have an OAuth Server-to-Server credential',
    about: [
      `Open the project in the [Adobe Developer Console](${LINKS.console}) and see which credentials it lists.`,
      '**Only OAuth Server-to-Server:** Adobe has converted the old one, as it does with all since 1 March 2026, and before that when a certificate expired. There is nothing to add here and nothing to delete later. The program gets no token until the new code is deployed, so do not wait.',
      '**Also Service Account (JWT):** the new credential is added beside it, and until the old one is deleted both give tokens and the running program is not disturbed. Meanwhile no API can be added and no secret rotated. *Cancel migration* would delete the new credential.',
      'Client id, technical account, organisation, product profiles and APIs stay the same.',
    ],
    items: ['If there is only Service Account (JWT): choose *Add new credential* on its migration card.'],
    source: LINKS.migration,
  },
  scopes: {
    title: 'Read its scopes',
    about: [
      'The list on the *Scopes* tab of the credential counts: there is no official table from metascopes to scopes, and a token can be had with wrong ones.',
    ],
    items: [],
    source: LINKS.implementation,
  },
  settings: {
    title: 'Set variables and secrets',
    about: ['Take nothing away yet: the old program still needs its old settings.'],
    items: [
      'Compare the client secret with *Retrieve client secret* on the page of the new credential: it keeps its name, but Adobe does not say that it stays the same.',
    ],
    source: LINKS.migration,
  },
  verify: {
    title: 'Ask for a token',
    about: [],
    items: [],
    source: 'the command verify of this tool',
  },
  campaign: {
    title: 'Move what has no code: Adobe Campaign',
    about: ['The same credential may serve what no repository shows.'],
    items: [
      `The app that joins Microsoft Dynamics 365 with Campaign Standard: in its *Settings* choose *OAuth* as authentication type and enter client id and client secret again; the other fields are filled in. Save, restart its workflows and see that they run ([guide](${LINKS.campaignDynamics})).`,
      `A Campaign v7 or v8 server that was set up with \`nlserver config -setimsjwtauth\`: it needs \`-setimsoauth\`, from version 7.4.1 on ([guide](${LINKS.campaignServer})).`,
    ],
    source: LINKS.campaignDynamics,
  },
  deploy: {
    title: 'Deploy',
    about: [],
    items: ['To a test environment: let the program call each API that it uses.', 'To production.'],
    source: LINKS.migration,
  },
  lastUse: {
    title: 'See that the old credential is not used any more',
    about: ['If it still is, another program uses it: find that one first.'],
    items: [
      'The console shows when each credential gave its last token: the newest comes from OAuth Server-to-Server, and the old one has been silent for 24 hours.',
    ],
    source: LINKS.migration,
  },
  remove: {
    title: 'Only then delete the old credential',
    about: ['Not needed where Adobe has converted it.'],
    items: [
      '*Review and delete* on the migration card. It asks for the name of the project and **cannot be taken back**.',
    ],
    source: LINKS.migration,
  },
  keys: {
    title: 'Clear away what only the old credential needed',
    about: [
      'The certificates of the key go with the credential. A key that was ever committed stays in the history of the repository: treat it as published.',
    ],
    items: ['Delete the private key wherever it is kept: servers, secret stores, CI, laptops.'],
    source: LINKS.migration,
  },
} as const satisfies Readonly<Record<string, StepText>>;

export type StepId = keyof typeof STEP_TEXTS;
