/** What git says when asking again would not help. Everything else may be the network. */
export const FINAL_REFUSALS: readonly { readonly words: RegExp; readonly meaning: string }[] = [
  {
    words: /not our ref|unadvertised object|couldn't find remote ref/i,
    meaning: 'the commit of the plan is not there any more; plan again',
  },
  {
    words: /repository .* not found|does not appear to be a git repository|does not exist/i,
    meaning: 'there is no such repository, or no access to it',
  },
  {
    words:
      /authentication failed|could not read (?:username|password)|permission denied|access denied|error: 40[13]/i,
    meaning: 'no access; give git credentials by a credential helper or ssh',
  },
  { words: /host key verification failed/i, meaning: 'the host is not known to ssh' },
  { words: /transport '.*' not allowed/i, meaning: 'it is fetched by a protocol that is not allowed' },
  {
    words: /dubious ownership/i,
    meaning: 'it belongs to another user; see safe.directory in the git manual',
  },
];
