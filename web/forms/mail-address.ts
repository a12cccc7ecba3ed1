/** Good enough to send: the mail itself tells whether the address is right. */
export const looksLikeMail = (typed: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)
