import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../context.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

export interface KeptMail extends Mail {
  sentAt: string
}

export interface Mailer {
  /** Sends what waits; gives how many went out. */
  deliver(): Promise<number>
  /** Ends the loop after the mail in hand. */
  stop(): Promise<void>
}

const eachMs = 1000
const atOnce = 20
/** Longer than sending one takes; whatever takes it then died. */
const takenMs = 60_000
/** A mail host that says nothing is given up on well within the time a stop may take. */
const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 8000 }

/**
 * Sends the outbox, one look a second: by SMTP when there is a mail host, else as files in `mail/` of the data folder.
 * A mail that fails is tried again after a growing pause until it is no longer worth sending.
 */
export function startMailer(context: Context): Mailer {
  const { database, clock, log } = context
  const send = context.config.smtpUrl ? sendBySmtp(context) : keepAsFile(context)

  let isStopped = false

  async function deliver() {
    const now = clock()
    const waiting = await database.read.outbox.waiting(now.toISOString(), atOnce)
    let sent = 0
    for (const mail of waiting) {
      if (isStopped) break
      const { id, recipient, subject, text, tries, sendBefore } = mail
      if (sendBefore <= clock().toISOString()) {
        await database.write(({ outbox }) => outbox.remove(id))
        continue
      }
      const until = new Date(clock().getTime() + takenMs).toISOString()
      // Another process may look at the same moment.
      if (!(await database.write(({ outbox }) => outbox.take(mail, until)))) continue
      try {
        await send(id, { to: recipient, subject, text })
        await database.write(({ outbox }) => outbox.markSent(id, clock().toISOString()))
        sent += 1
      } catch (error) {
        // What a mail host says can hold addresses of people; its code cannot.
        log.warn({ id, tries, code: codeOf(error) }, 'a mail failed')
        const pauseMs = Math.min(2 ** tries * 5000, 3_600_000)
        const later = new Date(clock().getTime() + pauseMs).toISOString()
        await database.write(({ outbox }) => outbox.tryAgainAfter(id, later))
      }
    }
    return sent
  }

  let inHand: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    if (isStopped) return
    inHand = inHand
      .then(deliver)
      .catch((err: unknown) => log.error({ err }, 'the outbox could not be sent'))
  }, eachMs)
  timer.unref()

  return {
    deliver,
    async stop() {
      isStopped = true
      clearInterval(timer)
      await inHand
    },
  }
}

function keepAsFile({ config, clock }: Context) {
  const folder = join(config.dataFolder, 'mail')
  return async (id: string, mail: Mail) => {
    await mkdir(folder, { recursive: true })
    const sentAt = clock().toISOString()
    const file = join(folder, `${sentAt.replace(/[:.]/g, '-')}-${id}.json`)
    const kept: KeptMail = { ...mail, sentAt }
    // Under its own name only once it is whole, so that no reader finds half a mail.
    await writeFile(`${file}.new`, JSON.stringify(kept, undefined, 2), { mode: 0o600 })
    await rename(`${file}.new`, file)
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

function sendBySmtp({ config }: Context) {
  const transport = import('nodemailer').then(({ createTransport }) =>
    createTransport({ url: config.smtpUrl, ...patience }),
  )
  return async (id: string, { to, subject, text }: Mail) => {
    await (
      await transport
    ).sendMail({
      messageId: `<${id}@${new URL(config.publicUrl).hostname}>`,
      from: config.mailFrom,
      to: { name: '', address: to },
      subject,
      text,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
}
