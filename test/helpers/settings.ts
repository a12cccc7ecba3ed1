/** What every server of the tests runs with unless a test says otherwise: the demo, and no limit that a hurried test meets. */
export const testSettings: Record<string, string> = {
  DEMO: 'true',
  SESSION_SECRET: 'a secret for tests: 0123456789abcdef',
  REQUESTS_PER_MINUTE: '1000000',
  SIGN_INS_PER_NETWORK_PER_HOUR: '1000000',
  OVERLOAD_DELAY_MS: '0',
}
