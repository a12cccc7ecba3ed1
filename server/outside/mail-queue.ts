import type { Language } from '../../shared/common.ts'
import { en } from '../../shared/i18n/en.ts'
import { nl } from '../../shared/i18n/nl.ts'
import { makeText, type TextOf } from '../../shared/i18n/text.ts'
import type { Context } from '../context.ts'
import type { Stores } from '../stores.ts'
import { type MailKind, mostMails } from './mail-kinds.ts'

const texts: Record<Language, TextOf<typeof nl>> = {
  nl: makeText(nl, 'nl'),
  en: makeText<typeof nl>(en, 'en'),
}

/** The texts in a reader's language. */
export const textIn = (language: Language) => texts[language]

const hourMs = 3_600_000

/**
 * Puts a mail in the outbox as part of a write; the mailer sends it afterwards, unless `sendBefore` has passed.
 * False, and no mail, when the address had its share of this kind.
 */
export async function queueMail(
  { ids, clock }: Pick<Context, 'ids' | 'clock'>,
  { outbox }: Stores,
  mail: { kind: MailKind; to: string; subject: string; text: string; sendBefore: string },
): Promise<boolean> {
  const { kind, to: recipient } = mail
  const now = clock()
  const mailedWithin = async (hours: number) =>
    await outbox.countTo(recipient, kind, new Date(now.getTime() - hours * hourMs).toISOString())
  const most = mostMails[kind]
  if (most && ((await mailedWithin(1)) >= most.anHour || (await mailedWithin(24)) >= most.aDay))
    return false
  await outbox.add({
    id: ids(),
    kind,
    recipient,
    subject: oneLine(mail.subject),
    text: mail.text,
    createdAt: now.toISOString(),
    sendBefore: mail.sendBefore,
  })
  return true
}

/** Names stand in subjects: whatever is in them, a header stays one line. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
