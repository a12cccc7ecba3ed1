import type { FastifyReply } from 'fastify'
import type { Context } from '../../context.ts'
import type { BrowserSessions } from '../../http/sign-in.ts'
import type { NewSession } from './session-commands.ts'
import { sessionView } from './session-view.ts'

/** Gives the browser a new session, and tells the website whose it is. */
export const sessionReply =
  (context: Context, browser: BrowserSessions) =>
  async (reply: FastifyReply, session: NewSession) => {
    browser.keep(reply, session)
    return await sessionView(context, session)
  }
