import { once } from 'node:events'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  readonly port: number
  /** What was accepted, in order. */
  readonly mails: ParsedMail[]
  /** What the server says to the next mails: a code refuses them, nothing accepts them. */
  refuseWith: number | undefined
  /** From so many mails on it reads what comes, keeps nothing and never answers. */
  silentFrom: number
  /** Mails that were read and not answered, in order. */
  readonly unanswered: ParsedMail[]
  readonly stop: () => Promise<void>
}

/** A real mail server on this machine. @param port to come back on the port of an earlier one */
export const startMailServer = async (port = 0): Promise<MailServer> => {
  const mails: ParsedMail[] = []
  const unanswered: ParsedMail[] = []
  let refuseWith: number | undefined
  let silentFrom = Infinity
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, callback) {
      simpleParser(stream).then((mail) => {
        if (refuseWith !== undefined) {
          callback(Object.assign(new Error('Not this one'), { responseCode: refuseWith }))
          return
        }
        if (mails.length >= silentFrom) {
          unanswered.push(mail)
          return
        }
        mails.push(mail)
        callback()
      }, callback)
    },
  })
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return {
    port: address.port,
    mails,
    unanswered,
    get refuseWith() {
      return refuseWith
    },
    set refuseWith(code) {
      refuseWith = code
    },
    get silentFrom() {
      return silentFrom
    },
    set silentFrom(count) {
      silentFrom = count
    },
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}
